import type { Instant } from '@caselead/core/base/instant.ts'
import { shortened } from '@caselead/core/base/text.ts'
import { mostHeld } from '@caselead/core/review/choosing.ts'
import { casesOfReview } from '@caselead/db/review/reviews.ts'
import { keepSnapshot, ownPage } from '@caselead/db/review/snapshots.ts'
import { liveReviewCase } from '../../views/review/review-case.ts'
import { liveReview, type ReviewDeps } from '../../views/review/reviews.ts'
import type { ReviewCase } from '../../views/review/types.ts'

/** Keeps what all pages of a review show, in the transaction of `runtime.db`. */
export async function keepPages(runtime: ReviewDeps, review: number, at: Instant): Promise<void> {
  const { db } = runtime
  const own = await liveReview(runtime, review)
  await keepSnapshot(db, { review, page: ownPage }, { at, told: own, people: [] })
  for (const { case_id: number } of await casesOfReview(db, review, mostHeld)) {
    const { told, people } = await liveReviewCase(runtime, { review, number })
    await keepSnapshot(db, { review, page: number }, { at, told: inShort(told), people })
  }
}

/** What is longer stands on the case's own page. */
const longestKept = 4000

const inShort = (told: ReviewCase): ReviewCase => ({
  ...told,
  record: told.record.map((entry) =>
    entry.body === null ? entry : { ...entry, body: shortened(entry.body, longestKept) },
  ),
})
