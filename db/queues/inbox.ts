import type { Db, Row } from '../tables.ts'
import { time } from '../time.ts'

/**
 * Keeps a received mail, and of one that came whole its first bytes (`keepPieces` has the rest); the same one
 * told twice is kept once.
 */
export async function keepReceived(
  db: Db,
  providerId: string,
  envelope: unknown,
  at: number,
  raw: Buffer | null = null,
): Promise<boolean> {
  const kept = await db
    .insertInto('inbox')
    .values({
      provider_id: providerId,
      received_at: time(at),
      next_at: time(at),
      envelope: JSON.stringify(envelope),
      raw,
      outcome: null,
      case_id: null,
      last_error: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('provider_id')
    .executeTakeFirst()
  return kept !== undefined
}

/** A mail that is to be read; of one that came whole, `rawPieces` has its bytes. */
export type Waiting = Pick<Row<'inbox'>, (typeof waiting)[number]>

const waiting = [
  ...(['provider_id', 'received_at', 'envelope', 'content', 'attempts', 'tries'] as const),
  'last_error',
] as const

/** The mail that waits longest; nobody else takes it until then, whatever becomes of this process. */
export async function claimReceived(
  db: Db,
  at: number,
  until: number,
): Promise<Waiting | undefined> {
  return db
    .updateTable('inbox')
    .set({ next_at: time(until) })
    .where('provider_id', '=', (eb) =>
      eb
        .selectFrom('inbox')
        .select('provider_id')
        .where('next_at', '<=', time(at))
        .orderBy('next_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(waiting)
    .executeTakeFirst()
}

/** Keeps what was fetched, and counts the try that begins now. */
export async function beginTry(db: Db, providerId: string, content: unknown): Promise<void> {
  await db
    .updateTable('inbox')
    .set((eb) => ({ content: JSON.stringify(content), tries: eb('tries', '+', 1) }))
    .where('provider_id', '=', providerId)
    .execute()
}

/** Counts a try of a mail that could not be had. */
export async function countTry(db: Db, providerId: string): Promise<void> {
  await db
    .updateTable('inbox')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('provider_id', '=', providerId)
    .execute()
}

/** The database was away: the mail is not to blame. */
export async function forgiveTry(db: Db, providerId: string): Promise<void> {
  await db
    .updateTable('inbox')
    .set((eb) => ({ tries: eb('tries', '-', 1) }))
    .where('provider_id', '=', providerId)
    .where('tries', '>', 0)
    .execute()
}

/** Locks a mail that is still to be read; false when it was read or set aside meanwhile. */
export async function lockReceived(db: Db, providerId: string): Promise<boolean> {
  const found = await db
    .selectFrom('inbox')
    .select('provider_id')
    .where('provider_id', '=', providerId)
    .where('next_at', 'is not', null)
    .forUpdate()
    .executeTakeFirst()
  return found !== undefined
}

/** In the transaction that records what it says. */
export async function receivedRead(
  db: Db,
  providerId: string,
  outcome: string,
  caseId: number | null,
  { seq = null, whole = null }: Partial<Pick<Row<'inbox'>, 'seq' | 'whole'>> = {},
): Promise<void> {
  await db
    .updateTable('inbox')
    .set({ outcome, case_id: caseId, seq, whole, next_at: null })
    .where('provider_id', '=', providerId)
    .where('next_at', 'is not', null)
    .execute()
}

/** Nothing for a mail that somebody else has read meanwhile. */
export async function receivedFailed(
  db: Db,
  providerId: string,
  reason: string,
  nextAt: number,
): Promise<void> {
  await db
    .updateTable('inbox')
    .set((eb) => ({
      last_error: reason,
      next_at: time(nextAt),
      attempts: eb('attempts', '+', 1),
    }))
    .where('provider_id', '=', providerId)
    .where('next_at', 'is not', null)
    .execute()
}
