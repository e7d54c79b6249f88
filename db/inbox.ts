import type { Db } from './cases.ts'
import type { Row } from './tables.ts'
import { time } from './time.ts'

/** Keeps a received mail; the same one told twice is kept once. */
export async function keepReceived(
  db: Db,
  providerId: string,
  envelope: unknown,
  at: number,
): Promise<boolean> {
  const kept = await db
    .insertInto('inbox')
    .values({
      provider_id: providerId,
      received_at: time(at),
      next_at: time(at),
      envelope: JSON.stringify(envelope),
      outcome: null,
      case_id: null,
      last_error: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('provider_id')
    .executeTakeFirst()
  return kept !== undefined
}

export async function claimReceived(db: Db, at: number): Promise<Row<'inbox'> | undefined> {
  return db
    .selectFrom('inbox')
    .selectAll()
    .where('next_at', '<=', time(at))
    .orderBy('next_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

export async function receivedRead(
  db: Db,
  providerId: string,
  content: unknown,
  outcome: string,
  caseId: number | null,
): Promise<void> {
  await db
    .updateTable('inbox')
    .set({ content: JSON.stringify(content), outcome, case_id: caseId, next_at: null })
    .where('provider_id', '=', providerId)
    .execute()
}

export async function receivedFailed(
  db: Db,
  providerId: string,
  reason: string,
  nextAt: number | null,
): Promise<void> {
  await db
    .updateTable('inbox')
    .set((eb) => ({
      last_error: reason,
      next_at: nextAt === null ? null : time(nextAt),
      attempts: eb('attempts', '+', 1),
    }))
    .where('provider_id', '=', providerId)
    .execute()
}
