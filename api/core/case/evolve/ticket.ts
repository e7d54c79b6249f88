import { trackerNames } from '../../base/labels.ts'
import type { CaseEvent, EventOf } from '../events.ts'
import type { Case, Ticket } from '../state.ts'

type Happened<K extends 'ticket_linked' | 'ticket_changed'> = EventOf<K> & Pick<CaseEvent, 'at'>

export const linked = ({ at, data: { tracker, key, url } }: Happened<'ticket_linked'>): Ticket => ({
  ...{ channel: trackerNames[tracker], askedAt: at, key, url },
})

export const moved = (before: Ticket, { at, data }: Happened<'ticket_changed'>): Ticket => ({
  ...{ ...before, key: data.key, url: data.url, state: data.state, changedAt: at },
})

/** What was promised when it was solved before is promised no more, unless it is again. */
export function toldLater(
  { ticket }: Case,
  { data }: EventOf<'resolved'>,
): Pick<Case, 'ticket'> | Record<string, never> {
  if (!ticket) return {}
  const { tellsLater: _, ...rest } = ticket
  return { ticket: data.tellsLater ? { ...rest, tellsLater: true } : rest }
}
