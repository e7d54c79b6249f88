import { refuse } from '../base/checks.ts'
import type { CommandOf } from '../case/commands.ts'
import type { Decision } from '../case/decision.ts'
import type { Because } from '../case/events.ts'
import { mustBeOpen } from '../case/state.ts'
import type { Matrix } from '../matrix/matrix.ts'
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
