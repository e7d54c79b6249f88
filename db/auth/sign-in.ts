import { sql } from 'kysely'
import { notify } from '../notify.ts'
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

/** Wrong tries of before no longer count against these. */
export async function tryAnew(
  db: Db,
  { email, askers }: { email: string; askers: Buffer[] },
): Promise<void> {
  await db
    .updateTable('sign_in_guesses')
    .set({ tries: 0 })
    .where('email', '=', email)
    .where('asker', 'in', askers)
    .execute()
}

export interface Pressure {
  /** Codes that are still good. */
  live: number
  /** Those who asked and were left with what is on its way. */
  waiting: number
  /** Wrong guesses of the day. */
  wrong: number
}

/** How hard an address is tried. */
export async function pressureOn(db: Db, email: string, at: number): Promise<Pressure> {
  const { live, waiting } = await db
    .selectFrom('sign_in_codes')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('digits', '>', 0).as('live'),
      fn.countAll<number>().filterWhere('digits', '=', 0).as('waiting'),
    ])
    .where('email', '=', email)
    .where('expires_at', '>', time(at))
    .executeTakeFirstOrThrow()
  const { wrong } = await db
    .selectFrom('sign_in_guesses')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('wrong'), sql<number>`0`).as('wrong'))
    .where('email', '=', email)
    .where('day', '=', dayOf(at))
    .executeTakeFirstOrThrow()
  return { live: Number(live), waiting: Number(waiting), wrong: Number(wrong) }
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

export interface Guess {
  email: string
  hash: Buffer
  asker: Buffer
}

export interface GuessLimits {
  /** Wrong tries of one asker until they ask for another code. */
  tries: number
  /** Wrong guesses a day at an address, whoever makes them, from which on `digits` counts. */
  wrong: number
  /** Codes at least this long are taken from anybody, shorter ones from whoever asked for them. */
  digits: number
}

/** Counts the try before it looks, then takes the code if there is one: each is good once. */
export async function takeCode(
  db: Db,
  { email, hash, asker }: Guess,
  at: number,
  most: GuessLimits,
): Promise<boolean> {
  const day = dayOf(at)
  const { tries } = await db
    .insertInto('sign_in_guesses')
    .values({ email, asker, day, tries: 1, wrong: 1 })
    .onConflict((conflict) =>
      conflict.columns(['email', 'day', 'asker']).doUpdateSet((eb) => ({
        tries: eb('sign_in_guesses.tries', '+', 1),
        wrong: eb('sign_in_guesses.wrong', '+', 1),
      })),
    )
    .returning('tries')
    .executeTakeFirstOrThrow()
  if (tries > most.tries) return false
  const { wrong } = await pressureOn(db, email, at)
  const taken = await db
    .deleteFrom('sign_in_codes')
    .where('email', '=', email)
    .where('code_hash', '=', hash)
    .where('expires_at', '>', time(at))
    .$if(wrong > most.wrong, (query) =>
      query.where((eb) => eb.or([eb('asker', '=', asker), eb('digits', '>=', most.digits)])),
    )
    .returning('email')
    .executeTakeFirst()
  if (!taken) return false
  await db
    .updateTable('sign_in_guesses')
    .set((eb) => ({ tries: 0, wrong: eb('wrong', '-', 1) }))
    .where('email', '=', email)
    .where('asker', '=', asker)
    .where('day', '=', day)
    .execute()
  return true
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

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
  await db.deleteFrom('sign_in_guesses').where('day', '<', dayOf(at)).execute()
}
