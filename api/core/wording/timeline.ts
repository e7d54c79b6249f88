import type { Instant } from '../base/instant.ts'
import { priorityNames } from '../base/labels.ts'
import { usd } from '../base/money.ts'
import type { Priority } from '../base/vocabulary.ts'
import type { EventOf, NewEvent } from '../case/events.ts'

/** One line of what a customer reads. It has no room for anything internal. */
export interface TimelineEntry {
  seq: number
  at: Instant
  kind: NewEvent['kind']
  /** Who did it, in a word: "customer", "team", "automatic". */
  by: 'customer' | 'team' | 'automatic'
  /** What happened, one sentence. Times in it are left to the reader's zone: see `time`. */
  sentence: string
  /** An instant the sentence ends with, to be printed in the reader's zone. */
  time: Instant | null
  /** What somebody wrote, when they wrote something. */
  body: string | null
}

/** The customer-visible part of a case's events, as sentences. */
export function timeline(events: readonly (NewEvent & { seq: number })[]): TimelineEntry[] {
  return events.flatMap((event) => entry(event) ?? [])
}

export function entry(event: NewEvent & { seq: number }): TimelineEntry | null {
  if (event.visibility !== 'public') return null
  const said = sentence(event)
  if (!said) return null
  const { seq, at, kind, actor } = event
  const by = actor.type === 'contact' ? 'customer' : actor.type === 'system' ? 'automatic' : 'team'
  return { seq, at, kind, by, time: null, body: null, ...said }
}

type Wording = Pick<TimelineEntry, 'sentence'> & Partial<Pick<TimelineEntry, 'time' | 'body'>>

const who = (event: NewEvent): string => (event.actor.type === 'system' ? 'We' : event.actor.name)

/** One sentence per event; null for what is said better by another event. */
function sentence(event: NewEvent): Wording | null {
  const { data, kind } = event
  switch (kind) {
    case 'opened':
      return { sentence: `${data.contact.name} opened this case`, body: data.body }
    case 'lead_named':
      return {
        sentence: `${data.lead.name}${data.lead.title ? `, ${data.lead.title},` : ''} is your case lead`,
      }
    case 'customer_message':
      return { sentence: `${who(event)} wrote`, body: data.body }
    case 'reply':
      return { sentence: `${who(event)} replied`, body: data.body }
    case 'priority_changed':
      return { sentence: weighed(data) }
    case 'waiting_on_customer':
      // A question that was asked stands in its own entry.
      if (data.question === '') return null
      return { sentence: `${who(event)} needs an answer from you`, body: data.question }
    case 'context_asked':
      if (data.question === '') return null
      return { sentence: `${who(event)} asked a question`, body: data.question }
    case 'resumed':
      return { sentence: 'No longer waiting for your answer' }
    case 'escalated':
      return { sentence: escalation(data) }
    case 'escalation_accepted':
      return { sentence: `${data.by.name} accepted the case` }
    case 'handed_back':
      return { sentence: handedBack(data) }
    case 'escalation_requested':
      return { sentence: `${who(event)} asked to escalate`, body: data.reason }
    case 'escalation_declined':
      return { sentence: `${who(event)} answered the request to escalate`, body: data.reason }
    case 'update_promised':
      return { sentence: 'Next update by', time: data.by, body: data.words }
    case 'update_sent':
      return {
        sentence: data.automatic ? automatic(data) : `${who(event)} sent an update`,
        body: data.body,
      }
    case 'referred_to_partner':
      return { sentence: referral(data) }
    case 'linked_to_incident':
      return { sentence: partOf(data) }
    case 'refund_authorised':
      return { sentence: `${data.by.name} authorised a refund of ${usd(data.usd)}` }
    case 'resolved':
      return { sentence: `${who(event)} resolved the case`, body: data.resolution }
    case 'reopened':
      return { sentence: 'The case was reopened' }
    case 'closed':
      return { sentence: 'The case was closed' }
    case 'survey_answered':
      return rated(event)
    case 'merged':
      return { sentence: `This case goes on as C-${data.into}` }
    case 'triaged':
    case 'category_set':
    case 'assigned':
    case 'note':
    case 'bounced_back':
    case 'promise_broken':
    case 'clock_warned':
    case 'clock_breached':
    case 'alerted':
    case 'breach_foreseen':
    case 'refund_asked':
    case 'refund_declined':
    case 'incident_opened':
    case 'ticket_asked':
    case 'ticket_opened':
    case 'playbook_started':
    case 'playbook_step':
    case 'account_escalated':
    case 'root_cause_recorded':
    case 'matrix_changed':
    case 'survey_sent':
      return null
  }
}

const automatic = ({ onBehalfOf }: EventOf<'update_sent'>['data']): string =>
  `Automatic update${onBehalfOf ? ` on behalf of ${onBehalfOf.name}` : ''}`

function escalation({ team, to, because }: EventOf<'escalated'>['data']): string {
  return `Escalated to ${team}, ${to.name}${because ? `: ${because.evidence}` : ''}`
}

function referral({ partner, because }: EventOf<'referred_to_partner'>['data']): string {
  const why = because ? `: ${because.evidence}` : ''
  return `Passed to our partner, ${partner.name}${why}`
}

const handedBack = ({ team, to }: EventOf<'handed_back'>['data']): string =>
  `Back with ${team}${to ? `, ${to.name}` : ''}`

const partOf = ({ incident, title, own }: EventOf<'linked_to_incident'>['data']): string => {
  if (own && title) return `We opened an incident for this: ${title}`
  return title
    ? `This is part of a known incident: ${title}`
    : `This is part of incident ${incident}`
}

const weighed = ({ from, to }: EventOf<'priority_changed'>['data']): string =>
  from === to
    ? `Priority is still ${nameOf(to)}`
    : `Priority changed from ${nameOf(from)} to ${nameOf(to)}`

const nameOf = (priority: Priority): string => priorityNames[priority].toLowerCase()

/** What says that it isn't solved stands in the message that follows. */
function rated(event: EventOf<'survey_answered'>): Wording | null {
  const { ces, comment, unsolved } = event.data
  const words = unsolved ? '' : comment
  if (ces === null)
    return words === '' ? null : { sentence: `${who(event)} told us how it went`, body: words }
  return {
    sentence: `${who(event)} rated how easy this was`,
    body: [`${ces} of 7`, words].filter(Boolean).join(' — '),
  }
}
