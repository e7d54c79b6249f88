import type { Case } from '@caselead/core/case/state.ts'
import { sql } from 'kysely'
import { together } from '../server/together.ts'
import type { Db } from '../tables.ts'
import { type CommonFacts, factsAsked, factsOf } from '../team/people.ts'
import { time } from '../time.ts'

/** A stored case: what it is now (`state`) and the hash its next event continues from. */
export interface StoredCase {
  id: number
  state: Case
  hash: Buffer
}

const stored = ['cases.id', 'cases.state', 'cases.hash'] as const

const locking = (db: Db, id: number) =>
  db.selectFrom('cases').select(stored).where('id', '=', id).forUpdate()

/** Locks the case until the transaction ends. */
export async function lockCase(db: Db, id: number): Promise<StoredCase | null> {
  return (await locking(db, id).executeTakeFirst()) ?? null
}

/** The same, and what a decision looks at besides it, as it stands once the case is locked. */
export async function lockCaseAndFacts(
  db: Db,
  id: number,
): Promise<{ found: StoredCase | null; facts: CommonFacts }> {
  const [[found], facts] = await together(db, [locking(db, id).compile(), factsAsked(db)])
  return { found: found ?? null, facts: factsOf(facts) }
}

/** A number for a case to be opened, and what deciding about it looks at. */
export async function newCaseAndFacts(db: Db): Promise<{ id: number; facts: CommonFacts }> {
  const [[fresh], facts] = await together(db, [numbering(1).compile(db), factsAsked(db)])
  return { id: fresh?.id ?? 0, facts: factsOf(facts) }
}

/**
 * Locks cases by up to `limit` clocks to look at by `at`, the most overdue first, passing over those
 * another worker holds. The clocks are locked, too: what a worker has just let go is looked at as it
 * left it, not as this statement found it.
 */
export async function claimDueCases(
  db: Db,
  at: number,
  limit: number,
): Promise<{ due: StoredCase[]; facts: CommonFacts }> {
  const claiming = db
    .selectFrom('cases')
    .innerJoin('clocks', 'clocks.case_id', 'cases.id')
    .select(stored)
    .where('clocks.next_at', '<=', time(at))
    .orderBy('clocks.next_at')
    .orderBy('clocks.case_id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
  const [rows, facts] = await together(db, [claiming.compile(), factsAsked(db)])
  return { due: [...new Map(rows.map((row) => [row.id, row])).values()], facts: factsOf(facts) }
}

interface Near {
  contacts: readonly string[]
  after: number
  by: number
  /** Cases that are already locked. */
  but: readonly number[]
  most: number
}

/** Locks these contacts' open cases with an update promised in that time, the earliest first. */
export async function claimPromised(
  db: Db,
  { contacts, after, by, but, most }: Near,
): Promise<StoredCase[]> {
  return db
    .selectFrom('cases')
    .innerJoin('clocks', 'clocks.case_id', 'cases.id')
    .select(['cases.id', 'cases.state', 'cases.hash'])
    .where('cases.contact_id', 'in', [...contacts])
    .where('cases.closed_at', 'is', null)
    .where('cases.id', 'not in', [...but])
    .where('clocks.kind', '=', 'promise')
    .where('clocks.stopped_at', 'is', null)
    .where('clocks.due_at', '>', time(after))
    .where('clocks.due_at', '<=', time(by))
    .orderBy('clocks.due_at')
    .orderBy('cases.id')
    .limit(most)
    .forUpdate('cases')
    .skipLocked()
    .execute()
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
  return (await numbering(count).execute(db)).rows.map(({ id }) => id)
}

const numbering = (count: number) => sql<{ id: number }>`
  select nextval(pg_get_serial_sequence('cases', 'id')) as id from generate_series(1, ${count})`
