import type { Case } from '@caselead/core/case/state.ts'
import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

/** A stored case: what it is now (`state`) and the hash its next event continues from. */
export interface StoredCase {
  id: number
  state: Case
  hash: Buffer
}

/** Locks the case until the transaction ends. */
export async function lockCase(db: Db, id: number): Promise<StoredCase | null> {
  const row = await db
    .selectFrom('cases')
    .select(['id', 'state', 'hash'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

/**
 * Locks cases by up to `limit` clocks to look at by `at`, the most overdue first, passing over those
 * another worker holds. The clocks are locked, too: what a worker has just let go is looked at as it
 * left it, not as this statement found it.
 */
export async function claimDueCases(db: Db, at: number, limit: number): Promise<StoredCase[]> {
  const rows = await db
    .selectFrom('cases')
    .innerJoin('clocks', 'clocks.case_id', 'cases.id')
    .select(['cases.id', 'cases.state', 'cases.hash'])
    .where('clocks.next_at', '<=', time(at))
    .orderBy('clocks.next_at')
    .orderBy('clocks.case_id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

/** Puts off what is due by `at` on a case to `until`. */
export async function postponeClocks(
  db: Db,
  caseId: number,
  at: number,
  until: number,
): Promise<void> {
  await db
    .updateTable('clocks')
    .set({ next_at: time(until) })
    .where('case_id', '=', caseId)
    .where('next_at', '<=', time(at))
    .execute()
}

/** The next case gets the number after the highest there is. */
export async function continueNumbers(db: Db): Promise<void> {
  await sql`
    select setval(pg_get_serial_sequence('cases', 'id'), max(id)) from cases having count(*) > 0
  `.execute(db)
}

export async function newCaseIds(db: Db, count: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence('cases', 'id')) as id from generate_series(1, ${count})
  `.execute(db)
  return rows.map(({ id }) => id)
}
