import type { Named } from '../base/actor.ts'
import type { CaseEvent } from './events.ts'
import { followersOf } from './evolve/followers.ts'
import { kindOf } from './kinds/catalogue.ts'
import type { Elsewhere } from './kinds/kind.ts'
import type { Case } from './state.ts'

export const letterKinds = [
  'survey',
  'resolved',
  'case_opened',
  'refund_authorised',
  'escalated',
  'handed_back',
  'waiting_on_customer',
  'request_declined',
  'reply',
  'request_received',
  'reopened',
  'incident_linked',
  'update',
  'lead_named',
  'follower_added',
] as const
export type LetterKind = (typeof letterKinds)[number]

/** What followers don't get. */
const forContactOnly: ReadonlySet<LetterKind> = new Set(['survey', 'refund_authorised'])

/** A message to be sent because of what was just recorded. */
export type Letter =
  /** The case's contact, or somebody who follows it. */
  | { to: 'customer'; kind: LetterKind; seq: number; follower?: { id: string; name: string } }
  | { to: 'agent'; kind: 'alert'; seq: number; agent: Named }
  /** A channel of the matrix is told what a rule tells people. */
  | { to: 'channel'; kind: 'alert'; seq: number; channel: string }
  | (Elsewhere & { seq: number })

export type Alert = Extract<Letter, { kind: 'alert' }>

/**
 * One letter to the customer for what happened in one step, and one to each agent and each channel
 * called. History brought in from another desk is nobody's news.
 */
export function lettersFor(one: Case, events: readonly CaseEvent[]): Letter[] {
  if (one.channel === 'import') return []
  const seq = events.at(-1)?.seq ?? 0
  const kinds = new Set(events.map(letterKind))
  const kind = letterKinds.find((each) => kinds.has(each))
  const customer: Letter[] = kind ? [{ to: 'customer', kind, seq }] : []
  const shared = letterKinds.find((each) => !forContactOnly.has(each) && kinds.has(each)) ?? null
  const elsewhere = new Map(
    events.flatMap(toElsewhere).map((letter) => [JSON.stringify({ ...letter, seq: 0 }), letter]),
  )
  const followers = lettersToFollowers(one, events, shared)
  return [...customer, ...followers, ...alertsFor(one, events), ...elsewhere.values()]
}

/** Whoever follows gets what the contact gets; who was just added, why they get it. */
function lettersToFollowers(
  one: Case,
  events: readonly CaseEvent[],
  shared: LetterKind | null,
): Letter[] {
  const seq = events.at(-1)?.seq ?? 0
  const isNew = (id: string) =>
    events.some(({ kind, data }) => kind === 'follower_added' && data.who.id === id)
  return followersOf(one).flatMap(({ id, name }) => {
    const kind = isNew(id) ? 'follower_added' : shared
    return kind === null ? [] : [{ to: 'customer', kind, seq, follower: { id, name } } as const]
  })
}

/** One to each person and each channel called in one step, for what called them last. */
export function alertsFor(one: Case, events: readonly CaseEvent[]): Alert[] {
  const alerts: Alert[] = []
  for (const event of events) {
    const { seq } = event
    for (const agent of calledBy(event, one)) {
      call(alerts, { to: 'agent', kind: 'alert', seq, agent })
    }
    const told = event.kind === 'alerted' ? (event.data.channels ?? []) : []
    for (const channel of told) call(alerts, { to: 'channel', kind: 'alert', seq, channel })
  }
  return alerts
}

function call(alerts: Alert[], alert: Alert): void {
  const before = alerts.findIndex((each) => receiverOf(each) === receiverOf(alert))
  if (before < 0) alerts.push(alert)
  else alerts[before] = alert
}

const receiverOf = (alert: Alert): string =>
  alert.to === 'agent' ? alert.agent.id : `channel ${alert.channel}`

/** What an event asks of trackers and the account's other cases. */
const toElsewhere = (event: CaseEvent): Letter[] =>
  (kindOf(event).elsewhere?.(event) ?? []).map((each) => ({ ...each, seq: event.seq }))

/** The mail to the customer an event asks for. */
export const letterKind = (event: CaseEvent): LetterKind | null =>
  kindOf(event).letter?.(event) ?? null

const nobody: readonly Named[] = []

/** Whom an event calls; nobody is told of what they did themselves. */
export function calledBy(event: CaseEvent, one: Case): readonly Named[] {
  const { call } = kindOf(event)
  if (!call) return nobody
  const { actor } = event
  return call
    .whom(event, one)
    .filter((person) => person !== null)
    .filter(({ id }) => actor.type === 'system' || actor.id !== id)
}
