import { notify } from '../notify.ts'
import type { Db, Row } from '../tables.ts'
import { time } from '../time.ts'

export type SecondReadingRow = Row<'second_readings'>
type Which = Pick<SecondReadingRow, 'case_id' | 'seq'>

/** A message is to be read again, once the caller's transaction commits. */
export async function queueReading(
  db: Db,
  { case_id, seq, account_id, created_at }: Which & { account_id: string; created_at: number },
): Promise<void> {
  const at = time(created_at)
  await db
    .insertInto('second_readings')
    .values({ case_id, seq, account_id, created_at: at, next_at: at, last_error: null })
    .execute()
  await notify(db, [{ channel: 'reading', payload: '' }])
}

/**
 * Locks the newest that is due: of more than can be read in time the latest are of most use. One
 * that failed comes after the others, so that a server in trouble does not use up its attempts.
 */
export async function claimReading(db: Db, at: number): Promise<SecondReadingRow | undefined> {
  return db
    .selectFrom('second_readings')
    .selectAll()
    .where('next_at', '<=', time(at))
    .orderBy('attempts')
    .orderBy('created_at', 'desc')
    .orderBy('case_id', 'desc')
    .orderBy('seq', 'desc')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

export async function readingDone(db: Db, row: Which): Promise<void> {
  await db
    .deleteFrom('second_readings')
    .where('case_id', '=', row.case_id)
    .where('seq', '=', row.seq)
    .execute()
}

export const readingFailed = (db: Db, row: Which, reason: string, nextAt: number) =>
  putOff(db, row, { reason, nextAt, tries: 1 })

/** Put off without having failed. */
export const readingWaits = (db: Db, row: Which, reason: string, nextAt: number) =>
  putOff(db, row, { reason, nextAt, tries: 0 })

async function putOff(
  db: Db,
  { case_id, seq }: Which,
  { reason, nextAt, tries }: { reason: string; nextAt: number; tries: 0 | 1 },
): Promise<void> {
  await db
    .updateTable('second_readings')
    .set((eb) => ({
      next_at: time(nextAt),
      last_error: reason,
      attempts: eb('attempts', '+', tries),
    }))
    .where('case_id', '=', case_id)
    .where('seq', '=', seq)
    .execute()
}
