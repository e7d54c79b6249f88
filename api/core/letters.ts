import type { Named } from './actor.ts'
import type { CaseEvent, EventKind, EventOf } from './events.ts'
import type { Case } from './state.ts'

export const letterKinds = [
  'survey',
  'resolved',
  'case_opened',
  'escalated',
  'waiting_on_customer',
  'reply',
  'update',
  'lead_named',
] as const
export type LetterKind = (typeof letterKinds)[number]

/** A message to be sent because of what was just recorded. */
export type Letter =
  | { to: 'customer'; kind: LetterKind; seq: number }
  | { to: 'agent'; kind: 'alert'; seq: number; agent: Named }

/**
 * One letter to the customer for what happened in one step, and one to each agent called. History
 * brought in from another desk is nobody's news.
 */
export function lettersFor(one: Case, events: readonly CaseEvent[]): Letter[] {
  if (one.channel === 'import') return []
  const seq = events.at(-1)?.seq ?? 0
  const kinds = new Set(events.map(letterKind))
  const kind = letterKinds.find((each) => kinds.has(each))
  const customer: Letter[] = kind ? [{ to: 'customer', kind, seq }] : []
  const calls = new Map<string, Letter>()
  for (const event of events) {
    for (const agent of called(event, one)) {
      calls.set(agent.id, { to: 'agent', kind: 'alert', seq: event.seq, agent })
    }
  }
  return [...customer, ...calls.values()]
}

/** What an event says to the customer; one that is not here says nothing. */
const letterOf: { [K in EventKind]?: (event: EventOf<K>) => LetterKind | null } = {
  opened: () => 'case_opened',
  reply: () => 'reply',
  escalation_declined: () => 'reply',
  update_sent: () => 'update',
  update_promised: (event) => (isCadence(event) ? null : 'update'),
  escalated: () => 'escalated',
  waiting_on_customer: () => 'waiting_on_customer',
  context_asked: () => 'waiting_on_customer',
  resolved: () => 'resolved',
  survey_sent: () => 'survey',
  lead_named: () => 'lead_named',
  referred_to_partner: () => 'escalated',
  escalation_requested: () => 'update',
}

/** The cadence renews its promise after every word; that alone is no news. */
const isCadence = ({ actor }: EventOf<'update_promised'>): boolean =>
  actor.type === 'system' && actor.rule === 'update-cadence'

function letterKind<K extends EventKind>(event: EventOf<K>): LetterKind | null {
  return letterOf[event.kind as K]?.(event) ?? null
}

/** The agents an event calls; nobody is told of what they did themselves. */
function called(event: CaseEvent, one: Case): Named[] {
  const { actor } = event
  return callees(event, one).filter(({ id }) => actor.type === 'system' || actor.id !== id)
}

function callees(event: CaseEvent, { lead }: Case): Named[] {
  switch (event.kind) {
    case 'alerted':
      return event.data.to
    case 'escalated':
      return [event.data.to]
    case 'assigned':
    case 'bounced_back':
      return event.data.to ? [event.data.to] : []
    case 'referred_to_partner':
      return [event.data.partner]
    case 'escalation_requested':
      return lead ? [lead] : []
    case 'lead_named':
      return event.actor.type === 'agent' ? [event.data.lead] : []
    default:
      return []
  }
}
