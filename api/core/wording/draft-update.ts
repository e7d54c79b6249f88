import type { Instant } from '../base/instant.ts'
import { priorityNames } from '../base/labels.ts'
import { usd } from '../base/money.ts'
import type { DecisionInput } from '../case/decision.ts'
import type { CaseEvent, EventKind, EventOf } from '../case/events.ts'
import { speaks } from '../case/evolve/human-words.ts'
import { type Case, isOpen } from '../case/state.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { progressOf } from './progress.ts'
import { handsNow } from './progress-words.ts'
import { standing } from './standing.ts'

/**
 * An update for the lead to make their own: what happened since the customer last heard from us,
 * in words the customer may read. Null while there is nothing to tell of: the case is over.
 */
export function draftUpdate(
  one: Case,
  events: readonly CaseEvent[],
  seen: Pick<DecisionInput, 'people'> & { matrix: Matrix; now: Instant },
): string | null {
  if (!isOpen(one)) return null
  const since = events.findLastIndex((event) => speaks(event) || event.kind === 'update_sent')
  const told = events.slice(since + 1).flatMap((event) => lineOf(event) ?? [])
  const worked = events
    .slice(since + 1)
    .some(({ kind }) => kind === 'note' || kind === 'playbook_step')
  const lines = [...new Set([...told, ...(worked ? ['Our team worked on it.'] : [])])]
  return [
    `Hello ${one.contact.name},`,
    lines.length > 0
      ? ['Since we last wrote:', ...lines.map((line) => `- ${line}`)].join('\n')
      : 'There’s no change since our last update.',
    [
      ...(one.waitingSince === null ? [`Your case is ${standing(one, seen.matrix)}.`] : []),
      handsNow(progressOf(one, seen)),
    ].join(' '),
  ].join('\n\n')
}

const lines: { [K in EventKind]?: (event: EventOf<K>) => string } = {
  customer_message: () => 'We have your message, thank you.',
  lead_named: ({ data }) => `${data.lead.name} is your case lead.`,
  priority_changed: ({ data }) => `Its priority is now ${priorityNames[data.to].toLowerCase()}.`,
  resumed: () => 'We’re no longer waiting for your answer.',
  escalated: ({ data }) => `It moved up to ${data.team}; ${data.to.name} was asked to take it on.`,
  escalation_accepted: ({ data }) => `${data.by.name} has taken it on.`,
  handed_back: ({ data }) => `It’s back with ${data.team}.`,
  referred_to_partner: ({ data }) => `We passed it to our partner, ${data.partner.name}.`,
  linked_to_incident: ({ data }) =>
    data.own
      ? `We opened an incident for it: ${data.title}.`
      : data.title
        ? `It’s part of a known incident: ${data.title}.`
        : 'It’s part of a known incident.',
  refund_authorised: ({ data }) => `A refund of ${usd(data.usd)} was authorised.`,
  reopened: () => 'Your case is open again.',
}

const lineOf = <K extends EventKind>(event: EventOf<K>): string | null =>
  lines[event.kind as K]?.(event) ?? null
