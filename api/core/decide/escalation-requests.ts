import { type Instant, minutes } from '../base/instant.ts'
import { spanInWords } from '../base/span.ts'
import { addOpen, always } from '../calendar/calendar.ts'
import { type Case, isOpen } from '../case/state.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { handoffWords } from './words.ts'

/** Why a customer may not ask to escalate right now, in words for them; null when they may. */
export function escalationRefusal(one: Case, matrix: Matrix, at: Instant): string | null {
  if (!isOpen(one)) return handoffWords.requestWhileOver
  if (one.escalationRequest) return handoffWords.requestWaiting
  const { coolDown, allowance } = matrix.escalationRequests
  if (one.escalationRequests.length >= allowance[one.account.plan]) {
    return handoffWords.requestsUsedUp
  }
  const last = one.escalationRequests.at(-1)
  const again = last === undefined ? at : addOpen(always, last, minutes(coolDown))
  if (at < again) {
    // Rounded up, so that whoever comes back by then is not refused again.
    const wait = spanInWords(minutes(Math.ceil((again - at) / minutes(1))))
    return handoffWords.requestTooSoon(wait)
  }
  return null
}
