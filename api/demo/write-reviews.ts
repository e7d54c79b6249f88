import type { Instant } from '@caselead/core/base/instant.ts'
import type { CaseFacts } from '@caselead/core/figures/facts/case-facts.ts'
import { factsOf } from '@caselead/core/figures/facts/facts-of.ts'
import { monthSpan, monthsUntil } from '@caselead/core/figures/period.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { Choosing } from '@caselead/core/review/choosing.ts'
import { monthInWords } from '@caselead/core/review/words.ts'
import type { Trajectory } from '@caselead/core/simulate/trajectory.ts'
import { addReviewCases, insertReview } from '@caselead/db/review/reviews.ts'
import type { Db } from '@caselead/db/tables.ts'

/** Months that are over when the demo is made. */
const months = 2

/** The reviews of the months before, as they would have opened by themselves. */
export async function writeReviews(
  db: Db,
  courses: readonly Trajectory[],
  { matrix, zone, now }: { matrix: Matrix; zone: string; now: Instant },
): Promise<void> {
  const facts = courses.flatMap(({ events }): [number, CaseFacts][] => {
    const [first] = events
    return first ? [[first.caseId, factsOf(events, matrix)]] : []
  })
  for (const month of monthsUntil(now, zone, months + 1).slice(0, months)) {
    const span = monthSpan(month, zone)
    const choosing = new Choosing(span, span.to, month)
    for (const [id, one] of facts) choosing.add(id, one)
    const { told, chosen } = choosing.all()
    const id = await insertReview(db, {
      ...{ kind: 'month', subject: month, title: monthInWords(month), openedAt: span.to },
      ...{ openedBy: null, told },
    })
    if (id !== null) await addReviewCases(db, id, chosen)
  }
}
