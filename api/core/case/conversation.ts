import type { Passage } from '../context-loss/context-loss.ts'
import { type Packet, packetTexts } from '../matrix/packet.ts'
import type { CaseEvent } from './events.ts'

/** The kinds of events in which the two sides speak, or a packet tells of it. */
export const spokenKinds = [
  'opened',
  'customer_message',
  'escalation_requested',
  'reply',
  'context_asked',
  'waiting_on_customer',
  'escalated',
] as const satisfies CaseEvent['kind'][]

/** What was said to a customer and by them, packets written by hand included. */
export function conversationOf(events: readonly CaseEvent[]): Passage[] {
  return events.flatMap((event) => {
    const { seq, at } = event
    const passage = (by: Passage['by'], text: string): Passage[] =>
      text === '' ? [] : [{ seq, at, by, text }]
    switch (event.kind) {
      case 'opened':
        return passage(
          'customer',
          [event.data.subject, event.data.body, captured(event.data.environment)].join('\n'),
        )
      case 'customer_message':
        return passage('customer', event.data.body)
      case 'escalation_requested':
        return passage('customer', event.data.reason)
      case 'reply':
        return passage('team', event.data.body)
      case 'context_asked':
      case 'waiting_on_customer':
        return passage('team', event.data.question)
      case 'escalated':
        return event.data.packet.automatic
          ? []
          : passage('packet', packetInWords(event.data.packet))
      default:
        return []
    }
  })
}

/** "appVersion" is read as "app Version". */
const captured = (environment: Record<string, string>): string =>
  Object.entries(environment)
    .map(([name, value]) => `${name.replaceAll(/([a-z])([A-Z])/g, '$1 $2')}: ${value}`)
    .join('\n')

/** What is asked of the next tier is no answer of the customer's. */
const packetInWords = (packet: Packet): string =>
  packetTexts
    .filter((field) => field !== 'ask')
    .map((field) => packet[field])
    .join('\n')
