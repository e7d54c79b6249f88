import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

export interface KeptCode {
  email: string
  hash: Buffer
  /** Who asked for it, hashed. */
  asker: Buffer
  digits: number
  expiresAt: number
}

/** Codes of an address are kept one after the other, until the transaction ends. */
export async function lockCodes(db: Db, email: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('code:' || lower(${email}), 0))`.execute(
    db,
  )
}

/** It joins those that are still good. */
export async function keepCode(db: Db, code: KeptCode): Promise<void> {
  const { email, hash, asker, digits, expiresAt } = code
  await db
    .insertInto('sign_in_codes')
    .values({ email, code_hash: hash, asker, digits, expires_at: time(expiresAt) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Whoever asks without getting a mail of their own: no code, but known as one who asked. */
export async function keepAsker(
  db: Db,
  { email, asker, expiresAt }: Pick<KeptCode, 'email' | 'asker' | 'expiresAt'>,
): Promise<void> {
  const expires_at = time(expiresAt)
  await db
    .insertInto('sign_in_codes')
    .values({ email, code_hash: asker, asker, digits: 0, expires_at })
    .onConflict((conflict) => conflict.columns(['email', 'code_hash']).doUpdateSet({ expires_at }))
    .execute()
}

/** The newest code this asker was mailed that is still good. */
export async function newestCodeOf(
  db: Db,
  { email, asker }: Pick<KeptCode, 'email' | 'asker'>,
  at: number,
): Promise<Pick<KeptCode, 'digits' | 'expiresAt'> | null> {
  const row = await db
    .selectFrom('sign_in_codes')
    .select(['digits', 'expires_at'])
    .where('email', '=', email)
    .where('asker', '=', asker)
    .where('digits', '>', 0)
    .where('expires_at', '>', time(at))
    .orderBy('expires_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { digits: row.digits, expiresAt: row.expires_at } : null
}

/** When a code this asker was mailed ran out, until it is tidied up; null for any other. */
export async function ranOutAt(
  db: Db,
  { email, hash, asker }: Pick<KeptCode, 'email' | 'hash' | 'asker'>,
  at: number,
): Promise<number | null> {
  const row = await db
    .selectFrom('sign_in_codes')
    .select('expires_at')
    .where('email', '=', email)
    .where('code_hash', '=', hash)
    .where('asker', '=', asker)
    .where('digits', '>', 0)
    .where('expires_at', '<=', time(at))
    .executeTakeFirst()
  return row?.expires_at ?? null
}

/** Whether this asker has a code of this address that is still good. */
export async function hasAsked(
  db: Db,
  { email, asker }: Pick<KeptCode, 'email' | 'asker'>,
  at: number,
): Promise<boolean> {
  const row = await db
    .selectFrom('sign_in_codes')
    .select('email')
    .where('email', '=', email)
    .where('asker', '=', asker)
    .where('expires_at', '>', time(at))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
