import { sql } from 'kysely'
import { mostCounted } from '../pages.ts'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

/** Each counted in an index of its own; together they would read every open case. */
export async function counts(db: Db) {
  const open = db
    .selectFrom('cases')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('resolved_at', 'is', null)
    .where('closed_at', 'is', null)
  const [all, waiting, unaccepted] = await Promise.all([
    open.executeTakeFirstOrThrow(),
    open.where('waiting_since', 'is not', null).executeTakeFirstOrThrow(),
    open.where('handoff_to', 'is not', null).executeTakeFirstOrThrow(),
  ])
  return { open: all.count, waiting: waiting.count, unaccepted: unaccepted.count }
}

/** Open cases with a clock that ran out and whose purpose is not met: those the queue lists. */
export async function breachedClocks(db: Db): Promise<number> {
  const row = await db
    .selectFrom('clocks')
    .innerJoin('cases', 'cases.id', 'clocks.case_id')
    .select((eb) => eb.fn.count<number>('clocks.case_id').distinct().as('cases'))
    .where('clocks.noticed_at', 'is not', null)
    .where('clocks.stopped_at', 'is', null)
    .where('cases.resolved_at', 'is', null)
    .where('cases.closed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.cases
}

/** Open cases an agent is to accept, or whose customer asked to escalate and has no answer of theirs. */
export async function waitsFor(db: Db, agentId: string): Promise<number[]> {
  const open = db
    .selectFrom('cases')
    .select('id')
    .where('resolved_at', 'is', null)
    .where('closed_at', 'is', null)
  const asked = open
    .where('escalation_asked_at', 'is not', null)
    .where((eb) => eb.or([eb('lead_id', '=', agentId), eb('assignee_id', '=', agentId)]))
  const rows = await db
    .selectFrom(open.where('handoff_to', '=', agentId).union(asked).as('mine'))
    .select('id')
    .limit(mostCounted)
    .execute()
  return rows.map(({ id }) => id)
}

/** Whether a clock of an open case ran out. */
export async function anyBreached(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('clocks')
    .innerJoin('cases', 'cases.id', 'clocks.case_id')
    .select('clocks.case_id')
    .where('clocks.noticed_at', 'is not', null)
    .where('clocks.stopped_at', 'is', null)
    .where('cases.resolved_at', 'is', null)
    .where('cases.closed_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The instant of the most overdue clock nobody has looked at; null when the engine is on time. */
export async function mostOverdue(db: Db, at: number): Promise<number | null> {
  const row = await db
    .selectFrom('clocks')
    .select('next_at')
    .where('next_at', '<', time(at))
    .orderBy('next_at')
    .limit(1)
    .executeTakeFirst()
  return row?.next_at ?? null
}

/** How many open cases each person works on, which of them is due first, and how many are late. */
export async function teamStanding(db: Db, at: number) {
  return db
    .selectFrom('cases')
    .select((eb) => [
      'assignee_id',
      eb.fn.min('due_at').as('due_at'),
      sql<number>`(array_agg(id order by coalesce(due_at, 'infinity'::timestamptz), id))[1]`.as(
        'id',
      ),
      eb.fn.countAll<number>().filterWhere('due_at', '<=', time(at)).as('late'),
    ])
    .where('resolved_at', 'is', null)
    .where('closed_at', 'is', null)
    .where('assignee_id', 'is not', null)
    .groupBy('assignee_id')
    .execute()
}
