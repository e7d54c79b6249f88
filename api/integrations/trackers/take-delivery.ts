import { createHash } from 'node:crypto'
import { storable } from '@caselead/core/base/text.ts'
import type { TicketTracker } from '@caselead/core/base/vocabulary.ts'
import { nameOfAddress } from '@caselead/core/rules/ticket-names.ts'
import type { Db } from '@caselead/db/tables.ts'
import {
  changeTicket,
  hearOfTicket,
  isRepeated,
  type KnownTicket,
  keepDelivery,
  type TicketNews,
  ticketsNamed,
} from '@caselead/db/tickets/news.ts'
import type { TrackerHeard, TrackerRefused } from '@caselead/db/tickets/tables.ts'
import { noteHeard, noteRefused } from '@caselead/db/tickets/trackers.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { github } from './github.ts'
import { jira } from './jira.ts'
import { linear } from './linear.ts'
import { plain } from './plain.ts'
import type { Delivery, TrackerForm } from './tracker.ts'

export const forms: Record<TicketTracker, TrackerForm> = { github, jira, linear, plain }

type Taken = { is: 'taken' } | { is: 'refused'; why: TrackerRefused }

/** Takes what a tracker sent: proven, read, and kept with the ticket in one transaction. */
export async function takeDelivery(
  runtime: Runtime,
  tracker: TicketTracker,
  sent: Delivery,
  secret: string,
): Promise<Taken> {
  const { db, now } = runtime
  const proven = forms[tracker].prove(sent, secret, now())
  if (proven.is === 'refused') return proven
  const event = parsed(sent.body)
  if (event === undefined) return noted(db, tracker, 'form', now())
  const news = forms[tracker].read(event, sent.headers)
  if (news === undefined) return noted(db, tracker, 'content', now())
  await db.transaction().execute(async (trx) => {
    const id = proven.id.slice(0, longestId)
    const digest = createHash('sha256').update(sent.body).digest()
    const heard = news ? await hear(trx, { tracker, id, digest }, news, now()) : 'no_news'
    await noteHeard(trx, tracker, heard, now())
  })
  return { is: 'taken' }
}

const longestId = 200

async function noted(
  db: Db,
  tracker: TicketTracker,
  why: TrackerRefused,
  at: number,
): Promise<Taken> {
  await noteRefused(db, tracker, why, at)
  return { is: 'refused', why }
}

type Sent = Parameters<typeof keepDelivery>[1]

/** Of a ticket no case waits for, nothing is kept: whoever links it later can have it sent again. */
async function hear(db: Db, sent: Sent, news: TicketNews, now: number): Promise<TrackerHeard> {
  if (await isRepeated(db, sent)) return 'repeated'
  // No tracker knows what will be: a clock that's ahead mustn't outdate what comes after.
  const told = { ...news, at: Math.min(news.at, now) }
  const known = await ticketsNamed(db, news)
  if (known.length === 0) return 'unknown'
  if (!(await keepDelivery(db, sent, now))) return 'repeated'
  const heard: TrackerHeard[] = []
  for (const ticket of known) {
    const what = worth(ticket, told)
    const until = what === 'outdated' ? null : told.at
    await hearOfTicket(db, ticket.id, { names: news.names, until }, now)
    if (what === 'news') await changeTicket(db, ticket.id, told, now)
    heard.push(what)
  }
  return heard.find((what) => what === 'news') ?? heard[0] ?? 'no_news'
}

function worth(ticket: KnownTicket, news: TicketNews): 'news' | 'no_news' | 'outdated' {
  if (ticket.state_at !== null && news.at < ticket.state_at) return 'outdated'
  const isElsewhere = ticket.url !== null && news.url !== null && !isSame(ticket.url, news.url)
  // What is left behind where it was moved from says nothing of it.
  if (news.state === 'deleted' && isElsewhere) return 'outdated'
  const isMoved = isElsewhere || (news.key !== null && news.key !== ticket.key)
  return isMoved || news.state !== ticket.state ? 'news' : 'no_news'
}

const isSame = (one: string, other: string): boolean => nameOfAddress(one) === nameOfAddress(other)

function parsed(body: string): unknown {
  try {
    return storable(JSON.parse(body))
  } catch {
    return undefined
  }
}
