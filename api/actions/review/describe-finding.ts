import { Refusal } from '@caselead/core/base/refusal.ts'
import { saveFinding } from '@caselead/db/review/reviews.ts'
import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { changeReview } from './change-review.ts'
import { ReviewText, Version } from './describe-review.ts'
import { WhichReviewCase } from './review-id.ts'
import { reviewActionWords as words } from './words.ts'

export const DescribeFinding = WhichReviewCase.extend({
  version: Version,
  wentWell: ReviewText.describe('What went well.'),
  wentWrong: ReviewText.describe('What went wrong.'),
  lucky: ReviewText.describe('Where it could have been worse.'),
  contributing: ReviewText.describe('What else played a part.'),
})

/** Says what went well, what went wrong, and where we were lucky. */
export async function describeFinding(
  { runtime }: Context,
  { review, number, version, ...texts }: z.output<typeof DescribeFinding>,
): Promise<{ version: number }> {
  const saved = await changeReview(runtime.db, review, (trx) =>
    saveFinding(trx, { reviewId: review, caseId: number, version }, texts),
  )
  if (saved === 'missing') throw new Refusal('not_found', words.notInIt)
  if (saved === 'changed') throw new Refusal('conflict', words.changed)
  return { version: saved }
}
