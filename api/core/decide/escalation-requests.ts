import { type Instant, minutes } from '../base/instant.ts'
import { spanInWords } from '../base/span.ts'
import { addOpen, always } from '../calendar/calendar.ts'
import { type Case, isOpen } from '../case/state.ts'
import type { Matrix } from '../matrix/matrix.ts'

/** Why a customer may not ask to escalate right now, in words for them; null when they may. */
export function escalationRefusal(one: Case, matrix: Matrix, at: Instant): string | null {
  if (!isOpen(one)) return 'This case is not open.'
  const lead = one.lead?.name ?? 'The lead'
  if (one.escalationRequest) return `You have asked already; ${lead} will answer you.`
  const { coolDown, allowance } = matrix.escalationRequests
  if (one.escalationRequests.length >= allowance[one.account.plan]) {
    return 'You have used the escalation requests of your plan on this case. Write to your lead.'
  }
  const last = one.escalationRequests.at(-1)
  const again = last === undefined ? at : addOpen(always, last, minutes(coolDown))
  if (at < again) {
    // Rounded up, so that whoever comes back by then is not refused again.
    const wait = spanInWords(minutes(Math.ceil((again - at) / minutes(1))))
    return `You can ask again in ${wait}. Until then, write to your lead.`
  }
  return null
}
