import type { CaseView } from '@caselead/api/views/types/index.ts'
import type { TimelineEntry } from '@caselead/core/wording/timeline.ts'

/** What we need to know from the customer; null when we wait for nothing. */
export function openQuestion({ waitingOnCustomer, timeline }: CaseView): TimelineEntry | null {
  if (!waitingOnCustomer) return null
  const asks = ({ kind }: TimelineEntry) =>
    kind === 'waiting_on_customer' || kind === 'context_asked'
  return timeline.findLast(asks) ?? null
}
