import { days, hours, type Instant } from '@caselead/core/base/instant.ts'
import type { CaseFacts } from '@caselead/core/figures/facts/case-facts.ts'
import { factsOf } from '@caselead/core/figures/facts/facts-of.ts'
import { monthSpan, monthsUntil } from '@caselead/core/figures/period.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { Choosing } from '@caselead/core/review/choosing.ts'
import { monthInWords } from '@caselead/core/review/words.ts'
import type { Trajectory } from '@caselead/core/simulate/trajectory.ts'
import {
  addReviewCases,
  closeReview,
  insertReview,
  saveReview,
} from '@caselead/db/review/reviews.ts'
import { insertWhy } from '@caselead/db/review/whys.ts'
import type { Db } from '@caselead/db/tables.ts'
import { agentByEmail } from '@caselead/db/team/people.ts'
import { keepPages } from '../actions/review/keep-pages.ts'
import { matrices } from '../runtime/matrices.ts'
import { reviewDemoWords } from './told/review-words.ts'

/** Months that are over when the demo is made. */
const months = 2

/** The reviews of the months before, as they would have opened by themselves. */
export async function writeReviews(
  db: Db,
  courses: readonly Trajectory[],
  { matrix, zone, now }: { matrix: Matrix; zone: string; now: Instant },
): Promise<void> {
  const facts = new Map(
    courses.map(({ events, case: { id } }): [number, CaseFacts] => [id, factsOf(events, matrix)]),
  )
  const last = monthsUntil(now, zone, 2)[0]
  for (const month of monthsUntil(now, zone, months + 1).slice(0, months)) {
    const span = monthSpan(month, zone)
    const choosing = new Choosing(span, span.to, month)
    for (const [id, one] of facts) choosing.add(id, one)
    const { told, chosen } = choosing.all()
    const id = await insertReview(db, {
      ...{ kind: 'month', subject: month, title: monthInWords(month), openedAt: span.to },
      ...{ openedBy: null, told },
    })
    if (id === null) continue
    await addReviewCases(db, id, chosen)
    for (const { id: caseId, isOnAgenda } of chosen) {
      const one = isOnAgenda ? facts.get(caseId) : undefined
      if (one && wasAnsweredLate(one)) await writeCauses(db, id, caseId)
    }
    if (month !== last) await hold(db, id, monthSpan(month, zone).to)
  }
}

const wasAnsweredLate = ({ clocks }: CaseFacts): boolean =>
  clocks.some(({ kind, late }) => kind === 'first_response' && late === true)

async function writeCauses(db: Db, review: number, number: number): Promise<void> {
  const about = { review, number, seqs: [] }
  const { start, leaf } = reviewDemoWords
  const parentId = await insertWhy(db, {
    ...{ ...about, parentId: null, said: start, category: null, canAct: false },
  })
  await insertWhy(db, { ...about, parentId, said: leaf, category: 'staffing', canAct: true })
}

/** The team met on the first Tuesday after the month was over. */
async function hold(db: Db, id: number, monthEnded: Instant): Promise<void> {
  const { notes, decisions, by } = reviewDemoWords
  const meetsAt = firstTuesdayFrom(monthEnded) + hours(10)
  await saveReview(db, { id, version: 1 }, { leadId: null, meetsAt, notes, decisions })
  const [at, closer] = [meetsAt + hours(1), await agentByEmail(db, by)]
  await closeReview(db, { id, at, by: closer?.id ?? by })
  await keepPages({ db, now: () => at, matrices: matrices() }, id, at)
}

/** The same time of day on the first Tuesday from then on; the hour the clocks change by doesn't matter. */
function firstTuesdayFrom(at: Instant): Instant {
  const tuesday = 2
  return at + days((tuesday - new Date(at + hours(12)).getUTCDay() + 7) % 7)
}
