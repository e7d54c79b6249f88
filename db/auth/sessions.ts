import { notify } from '../notify.ts'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

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
