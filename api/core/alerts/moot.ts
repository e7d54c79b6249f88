import type { EventKind } from '../case/events.ts'
import { catalogue } from '../case/kinds/catalogue.ts'
import { type Case, isOpen, isReportOwed, isToTell } from '../case/state.ts'

/** Whether what called somebody is asked of them no longer, by the case as it is now. */
export function isMoot(cause: EventKind, agentId: string | null, one: Case): boolean {
  const { call } = catalogue[cause]
  if (call?.news) return false
  const isOwed =
    (isToTell(one) && ofTickets.includes(cause)) || (isReportOwed(one) && ofReports.includes(cause))
  const isOver = !isOpen(one) && !isOwed
  return isOver || (call?.done?.(one, agentId) ?? false)
}

/** What calls people to a case that is solved, while its customer is still to hear of a ticket. */
const ofTickets: readonly EventKind[] = ['ticket_changed', 'alerted']

/** The same while they're still to get a report. */
const ofReports: readonly EventKind[] = ['report_promised', 'clock_warned', 'clock_breached']
