import type { Tier } from '@caselead/core/base/vocabulary.ts'
import { sql } from 'kysely'
import { countedPage, holding, type Order, type PageRequest, pageLength } from '../pages.ts'
import type { Db } from '../tables.ts'
import { type ListedCase, openRows, rows } from './listed.ts'

export const queueFilters = [
  'open',
  'waiting',
  'unaccepted',
  'mine',
  'breached',
  'resolved',
  'handed',
  'asked',
  'to_tell',
] as const
export type QueueFilter = (typeof queueFilters)[number]

interface Which {
  tier?: Tier | undefined
  filter: QueueFilter
  agentId: string
  accountId?: string
}

/** A page of the desk's queue, whatever falls due first on top, and how many there are in all. */
export async function queuePage(db: Db, asked: PageRequest & Which) {
  const rows = queueRows(db, asked)
  const order = asked.filter === 'resolved' ? lastHeardFirst : dueFirst
  return countedPage(db, { rows, all: rows, order, asked })
}

/** Cases whose subject or whose account's name holds these words, the last heard of first. */
export async function casesHolding(db: Db, words: string, asked: PageRequest) {
  const named = db.selectFrom('accounts').select('id').where('name', 'ilike', holding(words))
  const found = rows(db).where((eb) =>
    eb.or([eb('subject', 'ilike', holding(words)), eb('account_id', 'in', named)]),
  )
  return countedPage(db, { rows: found, all: found, order: lastHeardFirst, asked })
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

function queueRows(db: Db, { tier, filter, agentId, accountId }: Which): Rows {
  let found = within(db, filter)
  if (accountId !== undefined) found = found.where('account_id', '=', accountId)
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

/** What a view is of: customers may still be owed a word about a ticket when their case is solved. */
function within(db: Db, filter: QueueFilter): Rows {
  if (filter === 'resolved') return rows(db).where('resolved_at', 'is not', null)
  if (filter !== 'to_tell') return openRows(db)
  return rows(db).where('id', 'in', (eb) =>
    eb.selectFrom('ticket_cases').select('case_id').where('to_tell', '=', true),
  )
}

/** Solved cases whose customers an agent is still to tell of a ticket: a page of the longest waiting. */
export async function toTellFor(db: Db, agentId: string): Promise<ListedCase[]> {
  return rows(db)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('ticket_cases')
        .select('case_id')
        .where('to_tell', '=', true)
        .where('lead_id', '=', agentId),
    )
    .where((eb) => eb.or([eb('resolved_at', 'is not', null), eb('closed_at', 'is not', null)]))
    .orderBy('due_at')
    .limit(pageLength)
    .execute()
}

/** Open cases an agent leads or works on, whatever falls due first on top, and how many they are. */
export async function dueFor(db: Db, agentId: string) {
  return queuePage(db, { filter: 'mine', agentId, page: 1 })
}

/** Open cases of an account, whatever falls due first on top, and how many they are. */
export async function openOf(db: Db, accountId: string) {
  return queuePage(db, { filter: 'open', agentId: '', accountId, page: 1 })
}

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
