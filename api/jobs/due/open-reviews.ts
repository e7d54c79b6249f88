import { minutes } from '@caselead/core/base/instant.ts'
import { monthOf, monthSpan, monthsUntil } from '@caselead/core/figures/period.ts'
import { hasMonth } from '@caselead/db/review/reviews.ts'
import { openMonth } from '../../actions/review/open-month.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { basisOf } from '../../views/figures/asked.ts'

const lookEvery = minutes(15)

/**
 * Opens the review of the month that's over in the team's zone, as soon as all that happened in it is
 * counted. Answers when to look again.
 */
export async function openReviews(runtime: Runtime): Promise<number> {
  const now = runtime.now()
  const { zone, asOf } = await basisOf(runtime)
  const [month = monthOf(now, zone)] = monthsUntil(now, zone, 2)
  const isCounted = asOf !== null && asOf >= monthSpan(month, zone).to
  if (isCounted && !(await hasMonth(runtime.db, month))) {
    await openMonth(runtime, { month, zone, at: now })
  }
  return Math.floor(now / lookEvery) * lookEvery + lookEvery
}
