import type { Priority } from '@caselead/core/base/vocabulary.ts'
import type { QueueFilter, QueueSort } from '@caselead/core/find/queue.ts'
import { sql } from 'kysely'
import { countedPage, countUpTo, type Order, type PageRequest, pageLength } from '../../pages.ts'
import type { Db } from '../../tables.ts'
import { type ListedCase, openRows, rows } from '../listed.ts'
import { type Narrowed, narrowed } from './narrow.ts'

interface Which extends Narrowed {
  filter: QueueFilter
  agentId: string
}

export interface Sorted {
  sort?: QueueSort | undefined
  /** The other end first. */
  isReversed?: boolean | undefined
}

/** A page of the desk's queue, whatever falls due first on top, and how many there are in all. */
export async function queuePage(db: Db, asked: PageRequest & Which & Sorted) {
  const all = queueRows(db, asked)
  const usual = listsEnded(asked.filter) ? 'activity' : 'due'
  const { descending = false, ...order } = orders[asked.sort ?? usual]
  return countedPage(db, {
    ...{ rows: all, all, asked },
    order: { ...order, descending: descending !== (asked.isReversed ?? false) },
    whole: (found, by) => sql<Placed & ListedCase>`
      select cases.*, whole.state
      from ${found} as cases join cases as whole on whole.id = cases.id order by ${by}`,
  })
}

/** How many there are, counted no further than lists are. */
export const countQueue = (db: Db, which: Which): Promise<number> =>
  countUpTo(db, queueRows(db, which))

const listsEnded = (filter: QueueFilter): boolean => filter === 'resolved' || filter === 'all'

/** Where a case stands in every order. */
const placed = [
  'cases.id',
  'cases.due_at',
  'cases.last_event_at',
  'cases.priority',
  'cases.waiting_since',
] as const

interface Placed {
  id: number
  due_at: number | null
  last_event_at: number
  priority: Priority
  waiting_since: number | null
}

const due = sql`coalesce(cases.due_at, 'infinity'::timestamptz)`
const waiting = sql`coalesce(cases.waiting_since, 'infinity'::timestamptz)`
const id = sql.ref('cases.id')

const orders: Record<QueueSort, Order<Placed>> = {
  due: { by: [due, id], are: ['instant', 'id'], placeOf: ({ due_at, id }) => [due_at, id] },
  severity: {
    by: [sql.ref('cases.priority'), due, id],
    are: ['text', 'instant', 'id'],
    placeOf: ({ priority, due_at, id }) => [priority, due_at, id],
  },
  number: { by: [id], are: ['id'], descending: true, placeOf: ({ id }) => [id] },
  activity: {
    by: [sql.ref('cases.last_event_at'), id],
    are: ['instant', 'id'],
    descending: true,
    placeOf: ({ last_event_at, id }) => [last_event_at, id],
  },
  waiting: {
    by: [waiting, id],
    are: ['instant', 'id'],
    placeOf: ({ waiting_since, id }) => [waiting_since, id],
  },
}

/** Few of a row, so that an index can answer. */
function queueRows(db: Db, { filter, agentId, ...asked }: Which) {
  const found = narrowed(db, within(db, filter), asked)
  switch (filter) {
    case 'waiting':
      return found.where('cases.waiting_since', 'is not', null)
    case 'unaccepted':
      return found.where('cases.handoff_to', 'is not', null)
    case 'handed':
      return found.where('cases.handoff_to', '=', agentId)
    case 'leading':
      return found.where('cases.lead_id', '=', agentId)
    case 'working':
      return found.where('cases.assignee_id', '=', agentId)
    case 'unassigned':
      return found.where('cases.assignee_id', 'is', null)
    case 'mine':
      return found.where(isMine(agentId))
    case 'asked':
      return found.where('cases.escalation_asked_at', 'is not', null).where(isMine(agentId))
    case 'breached':
      return found.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('clocks')
            .select('clocks.id')
            .whereRef('clocks.case_id', '=', 'cases.id')
            .where('noticed_at', 'is not', null)
            .where('stopped_at', 'is', null),
        ),
      )
    default:
      return found
  }
}

const isMine = (agentId: string) =>
  sql<boolean>`(cases.lead_id = ${agentId} or cases.assignee_id = ${agentId})`

/** What a view is of: customers may still be owed a word about a ticket when their case is solved. */
function within(db: Db, filter: QueueFilter) {
  const all = db.selectFrom('cases').select(placed)
  if (filter === 'all') return all
  if (filter === 'resolved') return all.where('cases.resolved_at', 'is not', null)
  if (filter !== 'to_tell') {
    return all.where('cases.resolved_at', 'is', null).where('cases.closed_at', 'is', null)
  }
  return all.where('cases.id', 'in', (eb) =>
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
  return openRows(db)
    .where('handoff_to', '=', agentId)
    .orderBy('handoff_since')
    .limit(pageLength + 1)
    .execute()
}

/** Customers who asked to escalate and have no answer: the same. */
export async function requestsFor(db: Db, agentId: string): Promise<ListedCase[]> {
  return openRows(db)
    .where('escalation_asked_at', 'is not', null)
    .where(isMine(agentId))
    .orderBy('escalation_asked_at')
    .limit(pageLength + 1)
    .execute()
}
