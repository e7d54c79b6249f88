import type { Db } from './cases.ts'
import { time } from './time.ts'

const page = 50

const rows = (db: Db) => db.selectFrom('cases').select(['id', 'state', 'last_event_at']).limit(page)

export type ListedCase = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

/** A contact's cases, or their whole account's, newest first. */
export async function casesOf(
  db: Db,
  who: { contactId: string } | { accountId: string },
): Promise<ListedCase[]> {
  const mine = rows(db).orderBy('id', 'desc')
  return 'contactId' in who
    ? mine.where('contact_id', '=', who.contactId).execute()
    : mine.where('account_id', '=', who.accountId).execute()
}

export async function oneCase(db: Db, id: number) {
  return db
    .selectFrom('cases')
    .select(['id', 'state', 'last_event_at'])
    .where('id', '=', id)
    .executeTakeFirst()
}

const openRows = (db: Db) =>
  rows(db).where('resolved_at', 'is', null).where('closed_at', 'is', null)

export type QueueFilter = 'open' | 'waiting' | 'resolved' | 'mine' | 'breached'

/** The desk's queue, whoever waits for word first on top. */
export async function queue(
  db: Db,
  { tier, filter, agentId }: { tier?: number | undefined; filter: QueueFilter; agentId: string },
): Promise<ListedCase[]> {
  let found =
    filter === 'resolved'
      ? rows(db).where('resolved_at', 'is not', null).orderBy('last_event_at', 'desc')
      : openRows(db).orderBy('next_update_by')
  if (tier !== undefined) found = found.where('tier', '=', tier)
  if (filter === 'waiting') found = found.where('waiting_since', 'is not', null)
  if (filter === 'mine') {
    found = found.where((eb) =>
      eb.or([eb('lead_id', '=', agentId), eb('assignee_id', '=', agentId)]),
    )
  }
  if (filter === 'breached')
    found = found.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('clocks')
          .select('clocks.id')
          .whereRef('clocks.case_id', '=', 'cases.id')
          .where('noticed_at', 'is not', null)
          .where('stopped_at', 'is', null),
      ),
    )
  return found.execute()
}

/** Open cases an agent leads or works on, the next word first. */
export async function dueFor(db: Db, agentId: string): Promise<ListedCase[]> {
  return queue(db, { filter: 'mine', agentId })
}

/** Escalated to this agent and accepted by nobody yet. */
export async function handoffsFor(db: Db, agentId: string): Promise<ListedCase[]> {
  return openRows(db).where('handoff_to', '=', agentId).orderBy('handoff_since').execute()
}

/** Customers who asked to escalate and have no answer. */
export async function requestsFor(db: Db, agentId: string): Promise<ListedCase[]> {
  return openRows(db)
    .where('escalation_asked_at', 'is not', null)
    .where((eb) => eb.or([eb('lead_id', '=', agentId), eb('assignee_id', '=', agentId)]))
    .orderBy('escalation_asked_at')
    .execute()
}

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

/** Clocks that ran out and whose purpose is still not met. */
export async function breachedClocks(db: Db): Promise<number> {
  const row = await db
    .selectFrom('clocks')
    .select((eb) => eb.fn.count<number>('case_id').distinct().as('cases'))
    .where('noticed_at', 'is not', null)
    .where('stopped_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.cases
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

/** Open, and under a matrix of ours: history of another desk is watched by one of its own. */
const followingOurs = (db: Db) =>
  db
    .selectFrom('cases')
    .innerJoin('matrices', 'matrices.version', 'cases.matrix_version')
    .where('matrices.current', '=', true)
    .where('resolved_at', 'is', null)
    .where('closed_at', 'is', null)
    .orderBy('id')

const atOnce = 500

/** Every open case in turn, read a few hundred at a time. */
export async function* openCases(db: Db) {
  for (let last = 0; ; ) {
    const found = await followingOurs(db)
      .select(['id', 'state', 'matrix_version'])
      .where('id', '>', last)
      .limit(atOnce)
      .execute()
    yield* found
    last = found.at(-1)?.id ?? 0
    if (found.length < atOnce) return
  }
}

/** Open cases that follow another matrix than this one, after a case already looked at. */
export async function openCasesNotOn(db: Db, version: number, after: number, limit: number) {
  const rows = await followingOurs(db)
    .select('id')
    .where('matrix_version', '<>', version)
    .where('id', '>', after)
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
