import { refuse } from '../base/checks.ts'
import type { CommandOf } from '../case/commands.ts'
import type { Unfolding } from '../case/decision.ts'
import type { Because } from '../case/events.ts'
import { mustBeOpen } from '../case/state.ts'
import type { Matrix } from '../matrix/matrix.ts'

/** One ticket per case: a rule that fires again asks for no second one. */
export function askTicket(draft: Unfolding, channel: string, because: Because): void {
  if (draft.case.ticket) return
  draft.recordBy(because.rule, 'ticket_asked', { channel, because })
}

/** Channels of the matrix that can be asked for a ticket. */
export const trackers = ({ channels }: Pick<Matrix, 'channels'>): string[] =>
  Object.keys(channels).filter((name) => channels[name]?.kind === 'webhook')

export function openTicket(draft: Unfolding, { channel }: CommandOf<'open_ticket'>): void {
  mustBeOpen(draft.case)
  if (draft.case.ticket) refuse('conflict', 'The bug tracker has been asked for a ticket already.')
  if (!trackers(draft.facts.matrix).includes(channel)) {
    refuse('not_found', 'There is no such bug tracker.', 'channel')
  }
  draft.record('ticket_asked', { channel })
}

export function recordTicket(draft: Unfolding, command: CommandOf<'record_ticket'>): void {
  const { ticket } = draft.case
  if (!ticket || ticket.key !== null || ticket.url !== null) {
    refuse('conflict', 'No ticket is awaited.')
  }
  draft.record('ticket_opened', { key: command.key, url: command.url })
}
