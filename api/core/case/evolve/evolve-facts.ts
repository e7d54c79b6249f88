import { isNumber } from '../../base/number.ts'
import { cut } from '../../base/text.ts'
import { inCents } from '../../matrix/authority.ts'
import type { CaseEvent, EventOf } from '../events.ts'
import type { Case, SurveyState, Unreached } from '../state.ts'
import { assigned, escalated } from './evolve-handoff.ts'
import { begun, refundAsked, stepped } from './follow-up.ts'
import { followed } from './followers.ts'
import { linked, moved, toldLater } from './ticket.ts'

/** What an event says of the case itself; its clocks follow from that. */
export function facts(before: Case, event: CaseEvent): Partial<Case> {
  switch (event.kind) {
    case 'triaged':
      return triaged(before, event)
    case 'category_set':
      return { category: event.data.to, categorySetAt: event.at }
    case 'lead_named':
      return { lead: event.data.lead }
    case 'assigned':
      return assigned(before, event)
    case 'customer_message':
      return {
        lastHeardAt: event.at,
      }
    case 'reply':
    case 'update_sent':
      return { promise: null }
    case 'context_asked':
      return { promise: null, ...asks(event.data.question) }
    case 'priority_changed':
      return {
        priority: event.data.to,
        impact: event.data.impact,
        urgency: event.data.urgency,
      }
    case 'waiting_on_customer':
      return { waitingSince: event.at, ...asks(event.data.question) }
    case 'resumed':
      return { waitingSince: null, question: null }
    case 'escalated':
      return escalated(before, event)
    case 'escalation_accepted':
      return {
        handoff: null,
        assignee: before.handoff?.takesWork === false ? before.assignee : event.data.by,
      }
    case 'bounced_back':
      return {
        handoff: null,
        cameFrom: null,
        tier: event.data.toTier,
        level: event.data.toLevel,
        assignee: event.data.to,
        accountBroughtTo: null,
      }
    case 'escalation_requested':
      return {
        escalationRequest: { at: event.at, reason: event.data.reason },
        escalationRequests: [...before.escalationRequests, event.at],
      }
    case 'escalation_declined':
      return { escalationRequest: null, promise: null }
    case 'update_promised':
      return {
        promise: { by: event.data.by, madeAt: event.at, automatic: event.data.automatic },
      }
    case 'referred_to_partner':
      return {
        tier: 4,
        assignee: event.data.partner,
        referredAt: before.referredAt ?? event.at,
        handoff: null,
        cameFrom: { tier: before.tier, level: before.level, who: before.assignee },
      }
    case 'matrix_changed':
      return { matrixVersion: event.data.to }
    case 'refund_asked':
      return { refund: refundAsked(before, event) }
    case 'refund_authorised':
      return { refund: null, refundedUsd: inCents((before.refundedUsd ?? 0) + event.data.usd) }
    case 'refund_declined':
      return { refund: null }
    case 'incident_opened':
    case 'linked_to_incident':
      return { incident: event.data.incident }
    case 'ticket_asked':
      return { ticket: { channel: event.data.channel, askedAt: event.at, key: null, url: null } }
    case 'ticket_opened':
      return { ticket: before.ticket ? { ...before.ticket, ...event.data } : null }
    case 'ticket_linked':
      return { ticket: linked(event) }
    case 'ticket_unlinked':
      return { ticket: null }
    case 'ticket_changed':
      return { ticket: before.ticket ? moved(before.ticket, event) : null }
    case 'report_promised': {
      const { by, writer, words } = event.data
      return { report: { by, writer }, ...(words !== null && { promise: null }) }
    }
    case 'report_sent':
    case 'report_withdrawn':
      return { report: null, promise: null }
    case 'playbook_started':
      return { playbooks: begun(before.playbooks, event) }
    case 'playbook_step':
      return { playbooks: before.playbooks?.map((run) => stepped(run, event)) ?? [] }
    case 'account_escalated':
      return { accountBroughtTo: event.data.to }
    case 'resolved':
      return {
        ...over,
        ...toldLater(before, event),
        resolvedAt: event.at,
        survey: { ...noSurvey, ...before.survey, answer: null },
      }
    case 'reopened':
      return {
        resolvedAt: null,
        closedAt: null,
        reopens: before.reopens + 1,
        accountBroughtTo: null,
      }
    case 'closed':
    case 'merged':
      return { ...over, closedAt: event.at }
    case 'opened':
    case 'note':
    case 'promise_broken':
    case 'clock_warned':
    case 'clock_breached':
    case 'alerted':
    case 'breach_foreseen':
    case 'handed_back':
    case 'root_cause_recorded':
    case 'ticket_doubted':
    case 'telling_declined':
    case 'file_received':
      return {}
    case 'survey_sent':
      return event.data.again
        ? { survey: { ...noSurvey, ...before.survey, askedAgainAt: event.at } }
        : {}
    case 'mail_undelivered':
      return event.data.follower
        ? { followersUnreached: followersUnreached(before, event) }
        : { unreached: unreached(before, event) }
    case 'follower_added':
    case 'follower_removed':
    case 'followers_offered':
      return followed(before, event)
    case 'survey_answered':
      return { survey: { ...noSurvey, ...before.survey, answer: answered(event.data) } }
  }
}

const questionKept = 2000

/** One that is empty stands in another event. */
const asks = (question: string): Partial<Case> =>
  question === '' ? {} : { question: cut(question, questionKept) }

/** The most addresses kept, the newest; a case has few followers at a time. */
const mostUnreached = 40

const followersUnreached = (
  { followersUnreached: known = [] }: Case,
  { at, data: { address } }: EventOf<'mail_undelivered'> & { at: number },
): NonNullable<Case['followersUnreached']> =>
  [...known.filter((each) => each.address !== address), { address, at }].slice(-mostUnreached)

const unreached = (
  before: Case,
  { at, data: { address, why, until, again } }: EventOf<'mail_undelivered'>,
): Unreached => ({
  ...{ address, why, until },
  toldAt: again ? (before.unreached?.toldAt ?? at) : at,
})

const noSurvey: SurveyState = { askedAgainAt: null, answer: null }
const commentKept = 1000

export const answered = ({
  ces,
  csat,
  comment,
}: Pick<EventOf<'survey_answered'>['data'], 'ces' | 'csat' | 'comment'>): NonNullable<
  SurveyState['answer']
> => ({
  ...{ ces, csat, comment: comment.slice(0, commentKept), length: comment.length },
})

const tonesKept = 6

/** What a person said stays; what later messages happen to mention does not change what it is about. */
function triaged(before: Case, { data, seq }: EventOf<'triaged'> & { seq: number }): Partial<Case> {
  const isSettled =
    (before.categorySetAt ?? null) !== null ||
    (before.category !== null && data.categoryFrom === 'words')
  const category = isSettled ? before.category : (data.category ?? before.category)
  if (!isNumber(data.sentiment)) return { category }
  const of = data.hosted?.of ?? seq
  const again = [of, data.goesOn]
  const tones = (before.tones ?? []).filter((tone) => !again.includes(tone.of))
  const told = [...tones, { of, sentiment: data.sentiment }].sort((a, b) => a.of - b.of)
  return { category, tones: told.slice(-tonesKept) }
}

/** Nothing is awaited of anybody any more. */
const over: Partial<Case> = {
  waitingSince: null,
  question: null,
  handoff: null,
  promise: null,
  escalationRequest: null,
}
