import type { ClockKind } from '../../base/vocabulary.ts'
import type { Matrix } from '../../matrix/matrix.ts'
import { type Clock, pausesForCustomer } from '../clocks.ts'
import type { CaseEvent } from '../events.ts'
import type { Case, Ticket } from '../state.ts'
import { CaseClocks } from './case-clocks.ts'
import { speaks } from './human-words.ts'

/** Kept, paused, while a case is resolved: reopening goes on with what was left. */
const sleepsWhileResolved: ClockKind[] = ['resolution', 'inactivity']

/** Once closed, a survey may still go out, and a promised report is still owed; closing by itself breaks no promise to tell of a ticket. */
const runsOnClosed: ClockKind[] = [...sleepsWhileResolved, 'survey_send', 'report']
const outlivesClosing: ClockKind[] = [...runsOnClosed, 'tell_customer']

/** A ticket of which something may still come: what was to be told of it isn't true any more. */
const goesOn: NonNullable<Ticket['state']>[] = ['open', 'in_progress', 'reopened']

/** The clocks after an event: which start, stop, pause, resume or get a new target. */
export function evolveClocks(before: Case, after: Case, event: CaseEvent, matrix: Matrix): Clock[] {
  const clocks = new CaseClocks(before, after, event, matrix)
  switch (event.kind) {
    case 'opened':
      clocks.start('first_response')
      clocks.start('resolution')
      clocks.start('inactivity')
      break
    case 'customer_message':
      if (event.data.keepsOver) break
      if (after.firstRespondedAt !== null && !clocks.has('next_response')) {
        clocks.start('next_response')
      }
      break
    case 'reply':
    case 'context_asked':
      clocks.answered()
      break
    case 'escalation_requested':
      clocks.start('escalation_answer')
      break
    case 'escalation_declined':
      clocks.answered()
      clocks.stop('escalation_answer')
      break
    case 'update_sent':
      if (event.data.automatic) clocks.stop('promise')
      else clocks.answered()
      break
    case 'waiting_on_customer':
      clocks.stop('first_response', 'next_response')
      clocks.worked()
      clocks.pause(pausesForCustomer)
      break
    case 'resumed':
      clocks.resume(pausesForCustomer)
      break
    case 'escalated':
      clocks.stop('handoff', 'inactivity', 'escalation_answer')
      clocks.start('handoff', event.data.heardFrom)
      clocks.carryOver()
      break
    case 'escalation_accepted':
      clocks.stop('handoff')
      clocks.start('inactivity')
      break
    case 'bounced_back':
      clocks.stop('handoff', 'partner')
      clocks.carryOver()
      clocks.start('inactivity')
      break
    case 'assigned':
      if (after.handoff) clocks.start('handoff', event.data.heardFrom)
      else clocks.worked()
      break
    case 'note':
    case 'refund_asked':
    case 'refund_authorised':
    case 'refund_declined':
    case 'playbook_step':
      clocks.worked()
      break
    case 'priority_changed':
      clocks.retarget()
      clocks.worked()
      break
    case 'update_promised':
      if (speaks(event)) clocks.answered()
      clocks.startUntil('promise', event.data.by)
      break
    case 'referred_to_partner':
      clocks.stop('partner', 'inactivity', 'handoff')
      clocks.startUntil('partner', event.data.by)
      break
    case 'ticket_changed':
      if (event.data.tellBy !== undefined) clocks.startUntil('tell_customer', event.data.tellBy)
      else if (goesOn.includes(event.data.state)) clocks.stop('tell_customer')
      break
    case 'ticket_unlinked':
    case 'telling_declined':
      clocks.stop('tell_customer')
      break
    case 'report_promised':
      if (speaks(event)) clocks.answered()
      clocks.startUntil('report', event.data.by)
      break
    case 'report_sent':
    case 'report_withdrawn':
      clocks.answered()
      clocks.stop('report')
      break
    case 'clock_warned':
      clocks.mark(event.data.clock, { warnedAt: event.at })
      break
    case 'clock_breached':
      clocks.mark(event.data.clock, { breachedAt: event.at })
      break
    case 'breach_foreseen':
      clocks.mark(event.data.clock, { foreseen: event.data.odds })
      break
    case 'matrix_changed':
      clocks.follow(event.data.used)
      break
    case 'resolved':
      clocks.pause(sleepsWhileResolved)
      clocks.stopAllBut([...sleepsWhileResolved, 'report'])
      clocks.start('survey_send')
      clocks.start('auto_close')
      break
    case 'reopened':
      clocks.stop('survey_send', 'auto_close')
      clocks.resume(sleepsWhileResolved)
      if (!clocks.isRunning('inactivity')) clocks.start('inactivity')
      break
    case 'survey_sent':
      clocks.stop('survey_send')
      break
    case 'closed':
    case 'merged':
      clocks.pause(sleepsWhileResolved)
      clocks.stopAllBut(event.actor.type === 'system' ? outlivesClosing : runsOnClosed)
      break
    case 'triaged':
    case 'category_set':
    case 'lead_named':
    case 'promise_broken':
    case 'alerted':
    case 'handed_back':
    case 'incident_opened':
    case 'linked_to_incident':
    case 'ticket_asked':
    case 'ticket_opened':
    case 'ticket_linked':
    case 'ticket_doubted':
    case 'playbook_started':
    case 'account_escalated':
    case 'root_cause_recorded':
    case 'survey_answered':
    case 'mail_undelivered':
    case 'follower_added':
    case 'follower_removed':
    case 'followers_offered':
    case 'file_received':
      break
    default:
      event satisfies never
  }
  if (speaks(event)) clocks.stop('tell_customer')
  return clocks.all
}
