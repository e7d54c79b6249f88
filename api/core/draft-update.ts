import type { CaseEvent, EventKind, EventOf } from './events.ts'
import { speaks } from './human-words.ts'
import type { Matrix } from './matrix.ts'
import { usd } from './money.ts'
import { priorityNames, standing } from './standing.ts'
import { type Case, isOpen } from './state.ts'

/**
 * An update for the lead to make their own: what happened since the customer last heard from us,
 * in words the customer may read. Null while there is nothing to tell of: the case is over.
 */
export function draftUpdate(
  one: Case,
  events: readonly CaseEvent[],
  matrix: Matrix,
): string | null {
  if (!isOpen(one)) return null
  const since = events.findLastIndex((event) => speaks(event) || event.kind === 'update_sent')
  const told = events.slice(since + 1).flatMap((event) => lineOf(event) ?? [])
  const worked = events
    .slice(since + 1)
    .some(({ kind }) => kind === 'note' || kind === 'playbook_step')
  const lines = [...new Set([...told, ...(worked ? ['Our team has worked on it.'] : [])])]
  return [
    `Hello ${one.contact.name},`,
    lines.length > 0
      ? ['since we last wrote:', ...lines.map((line) => `- ${line}`)].join('\n')
      : 'nothing has come to an end since we last wrote; we are still on it.',
    one.waitingSince === null
      ? `Your case is ${standing(one, matrix)}.`
      : 'We need your answer to go on.',
  ].join('\n\n')
}

const lines: { [K in EventKind]?: (event: EventOf<K>) => string } = {
  customer_message: () => 'We read your message, thank you.',
  lead_named: ({ data }) => `${data.lead.name} leads your case now.`,
  priority_changed: ({ data }) =>
    `We treat it as ${priorityNames[data.to].toLowerCase()} (${data.to}) now.`,
  resumed: () => 'With your answer work went on.',
  escalated: ({ data }) => `It went to ${data.team}: ${data.to.name}.`,
  escalation_accepted: ({ data }) => `${data.by.name} has taken it on.`,
  handed_back: ({ data }) => `It is back with ${data.team}.`,
  referred_to_partner: ({ data }) => `${data.partner.name}, our partner, works on it with us.`,
  linked_to_incident: ({ data }) =>
    data.own
      ? `We opened an incident for it: ${data.title}.`
      : data.title
        ? `It is part of a known incident: ${data.title}.`
        : 'It is part of a known incident.',
  refund_authorised: ({ data }) => `A refund of ${usd(data.usd)} was authorised.`,
  reopened: () => 'Your case is open again.',
}

const lineOf = <K extends EventKind>(event: EventOf<K>): string | null =>
  lines[event.kind as K]?.(event) ?? null
