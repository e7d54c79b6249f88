import { sql } from 'kysely'
import { countUpTo, type Order, type PageRequest, pageLength, pageOf } from '../pages.ts'
import { time } from '../time.ts'
import type { Db } from './cases.ts'

const rows = (db: Db) => db.selectFrom('cases').select(['id', 'state', 'last_event_at', 'due_at'])

export type ListedCase = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

export type Whose = { contactId: string } | { accountId: string }

/** The newest of a contact's cases, or of their whole account's: of all, or of those before one. */
export async function casesOf(db: Db, who: Whose, before?: number): Promise<ListedCase[]> {
  const all = ownRows(db, who)
  const older = before === undefined ? all : all.where('id', '<', before)
  return older.orderBy('id', 'desc').limit(pageLength).execute()
}

/** A page of those that run or of those that are over, and how many of each there are. */
export async function casesPageOf(
  db: Db,
  who: Whose,
  { over, ...asked }: PageRequest & { over: boolean },
) {
  const running = ownRows(db, who).where('resolved_at', 'is', null).where('closed_at', 'is', null)
  const done = ownRows(db, who).where((eb) =>
    eb.or([eb('resolved_at', 'is not', null), eb('closed_at', 'is not', null)]),
  )
  const [found, open, resolved] = await Promise.all([
    pageOf(over ? done : running, newestFirst, asked),
    countUpTo(db, running),
    countUpTo(db, done),
  ])
  return { found, open, resolved }
}

/** The highest number first. */
export const newestFirst: Order<{ id: number }> = {
  by: [sql.ref('cases.id')],
  are: ['id'],
  descending: true,
  placeOf: ({ id }) => [id],
}

const ownRows = (db: Db, who: Whose) =>
  'contactId' in who
    ? rows(db).where('contact_id', '=', who.contactId)
    : rows(db).where('account_id', '=', who.accountId)

export async function oneCase(db: Db, id: number) {
  return db
    .selectFrom('cases')
    .select(['id', 'state', 'last_event_at'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function casesByIds(db: Db, ids: readonly number[]) {
  if (ids.length === 0) return []
  return db.selectFrom('cases').select(['id', 'state']).where('id', 'in', ids).execute()
}

const openRows = (db: Db) =>
  rows(db).where('resolved_at', 'is', null).where('closed_at', 'is', null)

export const queueFilters = [
  'open',
  'waiting',
  'unaccepted',
  'mine',
  'breached',
  'resolved',
  'handed',
  'asked',
] as const
export type QueueFilter = (typeof queueFilters)[number]

interface Which {
  tier?: number | undefined
  filter: QueueFilter
  agentId: string
}

/** A page of the desk's queue, whatever falls due first on top, and how many there are in all. */
export async function queuePage(db: Db, asked: PageRequest & Which) {
  const [found, total] = await Promise.all([
    pageOf(queueRows(db, asked), asked.filter === 'resolved' ? lastHeardFirst : dueFirst, asked),
    countUpTo(db, queueRows(db, asked)),
  ])
  return { found, total }
}

type Rows = ReturnType<typeof rows>

const lastHeardFirst: Order<ListedCase> = {
  by: [sql.ref('last_event_at'), sql.ref('id')],
  are: ['instant', 'id'],
  descending: true,
  placeOf: ({ last_event_at, id }) => [last_event_at, id],
}

/** Whatever falls due first, and what never does behind it. */
const dueFirst: Order<ListedCase> = {
  by: [sql`coalesce(due_at, 'infinity'::timestamptz)`, sql.ref('id')],
  are: ['instant', 'id'],
  placeOf: ({ due_at, id }) => [due_at, id],
}

function queueRows(db: Db, { tier, filter, agentId }: Which): Rows {
  let found = filter === 'resolved' ? rows(db).where('resolved_at', 'is not', null) : openRows(db)
  if (tier !== undefined) found = found.where('tier', '=', tier)
  if (filter === 'waiting') found = found.where('waiting_since', 'is not', null)
  if (filter === 'unaccepted') found = found.where('handoff_to', 'is not', null)
  if (filter === 'handed') found = found.where('handoff_to', '=', agentId)
  if (filter === 'asked') found = found.where('escalation_asked_at', 'is not', null)
  if (filter === 'mine' || filter === 'asked') {
    found = found.where((eb) =>
      eb.or([eb('lead_id', '=', agentId), eb('assignee_id', '=', agentId)]),
    )
  }
  if (filter !== 'breached') return found
  return found.where(({ exists, selectFrom }) =>
    exists(
      selectFrom('clocks')
        .select('clocks.id')
        .whereRef('clocks.case_id', '=', 'cases.id')
        .where('noticed_at', 'is not', null)
        .where('stopped_at', 'is', null),
    ),
  )
}

/** Open cases an agent leads or works on, whatever falls due first on top, and how many they are. */
export async function dueFor(db: Db, agentId: string) {
  return queuePage(db, { filter: 'mine', agentId, page: 1 })
}

/** A page of the open cases a partner works on or is handed, the oldest first, and how many there are. */
export async function referredTo(db: Db, partnerId: string, asked: PageRequest) {
  const referred = openRows(db).where((eb) =>
    eb.or([eb('assignee_id', '=', partnerId), eb('handoff_to', '=', partnerId)]),
  )
  const [found, total] = await Promise.all([
    pageOf(referred, oldestFirst, asked),
    countUpTo(db, referred),
  ])
  return { found, total }
}

/** The lowest number first. */
const oldestFirst: Order<{ id: number }> = { ...newestFirst, descending: false }

/** Escalated to this agent and not accepted yet: a page of those that wait longest, and one more. */
export async function handoffsFor(db: Db, agentId: string): Promise<ListedCase[]> {
  const handed = queueRows(db, { filter: 'handed', agentId })
  return handed
    .orderBy('handoff_since')
    .limit(pageLength + 1)
    .execute()
}

/** Customers who asked to escalate and have no answer: the same. */
export async function requestsFor(db: Db, agentId: string): Promise<ListedCase[]> {
  const asking = queueRows(db, { filter: 'asked', agentId })
  return asking
    .orderBy('escalation_asked_at')
    .limit(pageLength + 1)
    .execute()
}

/** Every case with a refund that waits for an answer, open or over, oldest first, some hundred at a time. */
export async function* refundsAsked(db: Db): AsyncGenerator<ListedCase> {
  for (let last = 0; ; ) {
    const found = await rows(db)
      .where(sql<boolean>`(state ->> 'refund') is not null`)
      .where('id', '>', last)
      .orderBy('id')
      .limit(atOnce)
      .execute()
    yield* found
    last = found.at(-1)?.id ?? 0
    if (found.length < atOnce) return
  }
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

/** Some of an account's open cases that were there at a moment, after a case already looked at. */
export async function openCasesOfAccount(
  db: Db,
  accountId: string,
  { until, after, limit }: { until: number; after: number; limit: number },
): Promise<number[]> {
  const rows = await db
    .selectFrom('cases')
    .select('id')
    .where('account_id', '=', accountId)
    .where('resolved_at', 'is', null)
    .where('closed_at', 'is', null)
    .where('opened_at', '<=', time(until))
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** How many open cases an account has at each level, without one of them. */
export async function levelsOfAccount(db: Db, accountId: string, without: number) {
  return db
    .selectFrom('cases')
    .select((eb) => ['level', eb.fn.countAll<number>().as('cases')])
    .where('account_id', '=', accountId)
    .where('resolved_at', 'is', null)
    .where('closed_at', 'is', null)
    .where('id', '<>', without)
    .groupBy('level')
    .execute()
}
