import type { CaseEvent, EventKind, EventOf } from '@caselead/core/case/events.ts'
import { entry } from '@caselead/core/wording/timeline.ts'
import type { RecordEntry } from '../types/case.ts'

type Line = { sentence: string; body: string | null }
type Read = { [K in EventKind]?: (event: EventOf<K> & CaseEvent, partnerId: string) => Line | null }

const asTheCustomer = (event: CaseEvent): Line | null => {
  const said = entry(event)
  return said && { sentence: said.sentence, body: said.body }
}

const by = ({ actor }: CaseEvent): string => (actor.type === 'system' ? 'We' : actor.name)

/** Null for what stands in another entry. */
const question = (event: EventOf<'context_asked' | 'waiting_on_customer'> & CaseEvent) =>
  event.data.question === ''
    ? null
    : { sentence: `${by(event)} asked the customer`, body: event.data.question }

/** What a partner reads of a case; what is not here is the team's own. */
const read: Read = {
  opened: asTheCustomer,
  customer_message: asTheCustomer,
  reply: asTheCustomer,
  lead_named: asTheCustomer,
  resumed: asTheCustomer,
  resolved: asTheCustomer,
  reopened: asTheCustomer,
  closed: asTheCustomer,
  update_sent: (event) => (event.data.automatic ? null : asTheCustomer(event)),
  context_asked: (event) => question(event),
  waiting_on_customer: (event) => question(event),
  note: (event, me) =>
    event.data.forPartner || isBy(event, me)
      ? { sentence: `${by(event)} wrote a note`, body: event.data.body }
      : null,
  referred_to_partner: (event, me) =>
    event.data.partner.id === me
      ? { sentence: `${by(event)} referred it to you`, body: event.data.reason }
      : null,
  escalated: (event, me) =>
    event.data.to.id === me
      ? { sentence: `${by(event)} handed it to you`, body: event.data.reason }
      : null,
  bounced_back: (event, me) =>
    isBy(event, me) ? { sentence: 'You returned it', body: event.data.missing } : null,
}

const isBy = ({ actor }: CaseEvent, id: string): boolean =>
  actor.type !== 'system' && actor.id === id

export function referredEntry<K extends EventKind>(
  event: EventOf<K> & CaseEvent,
  partnerId: string,
): RecordEntry | null {
  const line = read[event.kind as K]?.(event, partnerId)
  if (!line) return null
  const { seq, at, kind, visibility } = event
  return {
    ...line,
    seq,
    at,
    kind,
    visibility,
    who: by(event),
    time: null,
    because: null,
    scores: [],
  }
}
