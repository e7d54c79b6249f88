import type { Db } from './cases.ts'
import { time } from './time.ts'
import { notify } from './write-cases.ts'

export interface KeptCode {
  email: string
  hash: Buffer
  expiresAt: number
}

/** The newest code of an address is the only one that counts. */
export async function keepCode(db: Db, { email, hash, expiresAt }: KeptCode): Promise<void> {
  const code = { code_hash: hash, expires_at: time(expiresAt), tries: 0 }
  await db
    .insertInto('sign_in_codes')
    .values({ email, ...code })
    .onConflict((conflict) => conflict.column('email').doUpdateSet(code))
    .execute()
}

/** Counts a try, then takes the code if it is this one: right once, and wrong a few times at most. */
export async function takeCode(
  db: Db,
  { email, hash }: Pick<KeptCode, 'email' | 'hash'>,
  at: number,
  mostTries: number,
): Promise<boolean> {
  const tried = await db
    .updateTable('sign_in_codes')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('email', '=', email)
    .where('expires_at', '>', time(at))
    .where('tries', '<', mostTries)
    .returning('email')
    .executeTakeFirst()
  if (!tried) return false
  const taken = await db
    .deleteFrom('sign_in_codes')
    .where('email', '=', email)
    .where('code_hash', '=', hash)
    .returning('email')
    .executeTakeFirst()
  return taken !== undefined
}

export interface KeptSession {
  hash: Buffer
  email: string
  at: number
  expiresAt: number
}

export async function keepSession(
  db: Db,
  { hash, email, at, expiresAt }: KeptSession,
): Promise<void> {
  const [created_at, expires_at] = [time(at), time(expiresAt)]
  await db
    .insertInto('sessions')
    .values({ token_hash: hash, email, created_at, expires_at })
    .execute()
}

/** Whose session this is, while it lasts. */
export async function sessionOf(db: Db, hash: Buffer, at: number): Promise<string | null> {
  const row = await db
    .selectFrom('sessions')
    .select('email')
    .where('token_hash', '=', hash)
    .where('expires_at', '>', time(at))
    .executeTakeFirst()
  return row?.email ?? null
}

export async function endSession(db: Db, hash: Buffer): Promise<void> {
  const ended = db.deleteFrom('sessions').where('token_hash', '=', hash)
  await tellEnded(db, await ended.returning('token_hash').execute())
}

/** Whoever is signed in under this address is so no longer. */
export async function endSessions(db: Db, email: string): Promise<void> {
  const ended = db.deleteFrom('sessions').where('email', '=', email)
  await tellEnded(db, await ended.returning('token_hash').execute())
}

/** Every process closes what these sessions have open. */
const tellEnded = (db: Db, sessions: { token_hash: Buffer }[]): Promise<void> =>
  notify(
    db,
    sessions.map((one) => ({ channel: 'session', payload: one.token_hash.toString('hex') })),
  )

export async function forgetSignInsBefore(db: Db, at: number): Promise<void> {
  await db.deleteFrom('sessions').where('expires_at', '<', time(at)).execute()
  await db.deleteFrom('sign_in_codes').where('expires_at', '<', time(at)).execute()
}
