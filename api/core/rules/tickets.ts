import { refuse, requiredText } from '../base/checks.ts'
import type { Instant } from '../base/instant.ts'
import type { TicketState } from '../base/vocabulary.ts'
import { addOpen } from '../calendar/calendar.ts'
import type { CommandOf } from '../case/commands.ts'
import type { Decision } from '../case/decision.ts'
import type { Because } from '../case/events.ts'
import { isOpen, isToTell, mustBeOpen, type Ticket } from '../case/state.ts'
import { calendarFor } from '../matrix/calendar-for.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { targetOf } from '../matrix/targets.ts'
import { followUpWords } from './words.ts'

/** One ticket per case: a rule that fires again asks for no second one. */
export function askTicket(decision: Decision, channel: string, because: Because): void {
  if (decision.case.ticket) return
  decision.recordBy(because.rule, 'ticket_asked', { channel, because })
}

/** Channels of the matrix that can be asked for a ticket. */
export const trackers = ({ channels }: Pick<Matrix, 'channels'>): string[] =>
  Object.keys(channels).filter((name) => channels[name]?.kind === 'webhook')

export function openTicket(decision: Decision, { channel }: CommandOf<'open_ticket'>): void {
  mustBeOpen(decision.case)
  if (decision.case.ticket) refuse('conflict', followUpWords.ticketAsked)
  if (!trackers(decision.facts.matrix).includes(channel)) {
    refuse('not_found', followUpWords.trackerNotFound, 'channel')
  }
  decision.record('ticket_asked', { channel })
}

export function recordTicket(decision: Decision, command: CommandOf<'record_ticket'>): void {
  const { ticket } = decision.case
  if (!ticket || ticket.key !== null || ticket.url !== null) {
    refuse('conflict', followUpWords.noTicketAwaited)
  }
  decision.record('ticket_opened', { key: command.key, url: command.url })
}

export function linkTicket(
  decision: Decision,
  { tracker, key, url }: CommandOf<'link_ticket'>,
): void {
  mustBeOpen(decision.case)
  if (decision.case.ticket) refuse('conflict', followUpWords.ticketLinked)
  decision.record('ticket_linked', { tracker, key, url })
}

/** Whether its tracker has named it, so that it can be told from others. */
export const isKnown = (ticket: Ticket | null | undefined): ticket is Ticket =>
  Boolean(ticket && (ticket.key !== null || ticket.url !== null))

export function unlinkTicket(decision: Decision): void {
  mustBeOpen(decision.case)
  const { ticket } = decision.case
  if (!isKnown(ticket)) refuse('conflict', followUpWords.noTicketLinked)
  if (isToTell(decision.case)) refuse('conflict', followUpWords.tellFirst)
  decision.record('ticket_unlinked', { key: ticket.key, url: ticket.url })
}

/** Nothing more comes of it by itself. */
export const isFinal = (state: Ticket['state']): boolean =>
  state === 'done' || state === 'wont_do' || state === 'deleted'

/** A ticket of which something may still come. */
export const isWaited = (ticket: Ticket | null | undefined): boolean =>
  isKnown(ticket) && !isFinal(ticket.state)

/** The same news twice is none. */
export function followTicket(decision: Decision, command: CommandOf<'follow_ticket'>): void {
  const { ticket } = decision.case
  if (!ticket) return
  const key = command.key ?? ticket.key
  const url = command.url ?? ticket.url
  const state = stateAfter(ticket, command.state)
  const isMoved = ticket.key !== null && key !== ticket.key
  if (state === ticket.state && !isMoved) return
  const was = isMoved && ticket.key !== null ? { was: ticket.key } : {}
  const tellBy = asks(decision, ticket, state) ? { tellBy: dueBy(decision) } : {}
  decision.record('ticket_changed', { state, key, url, ...was, ...tellBy })
}

/** Work on one that was over begins anew; until it goes on, it stays what it was called then. */
function stateAfter({ state: before }: Ticket, said: TicketState): NonNullable<Ticket['state']> {
  if (isFinal(said)) return said
  if (isFinal(before)) return 'reopened'
  return before === 'reopened' && said === 'open' ? 'reopened' : said
}

/** That one which was over is deleted is no news to a customer. */
function asks(
  { case: one }: Decision,
  ticket: Ticket,
  state: NonNullable<Ticket['state']>,
): boolean {
  if (!isFinal(state) || state === ticket.state || isToTell(one)) return false
  if (state === 'deleted' && isFinal(ticket.state)) return false
  return isOpen(one) || ticket.tellsLater === true
}

function dueBy({ case: one, facts: { matrix }, at }: Decision): Instant {
  const { priority, level, account } = one
  const target = targetOf.tell_customer(matrix, { priority, level, plan: account.plan })
  return addOpen(calendarFor(matrix, priority, level), at, target)
}

/** Nothing has come of it for long: its tracker may have lost us. */
export function doubtTicket(decision: Decision): void {
  const { case: one } = decision
  const { ticket } = one
  if (!isKnown(ticket) || isFinal(ticket.state)) return
  if (!isOpen(one) && !ticket.tellsLater) return
  decision.record('ticket_doubted', { key: ticket.key, url: ticket.url })
}

export function declineTelling(decision: Decision, { reason }: CommandOf<'decline_telling'>): void {
  if (!isToTell(decision.case)) refuse('conflict', followUpWords.nothingToTell)
  decision.record('telling_declined', {
    reason: requiredText(reason, 'reason', followUpWords.declineReasonMissing),
  })
}
