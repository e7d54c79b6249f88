import { Refusal } from '@caselead/core/base/refusal.ts'
import { setOnAgenda as set } from '@caselead/db/review/reviews.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { changeReview } from './change-review.ts'
import { WhichReviewCase } from './review-id.ts'
import { reviewActionWords as words } from './words.ts'

export const SetOnAgenda = WhichReviewCase.extend({
  isOnAgenda: z.boolean().describe('Whether the meeting is to look at it.'),
})

/** Takes a case off the agenda, or puts it back. It stays in the review. */
export async function setOnAgenda(
  { runtime: { db } }: Context,
  { review, number, isOnAgenda }: z.output<typeof SetOnAgenda>,
): Promise<{ isOnAgenda: boolean }> {
  const found = await changeReview(db, review, (trx) =>
    set(trx, { reviewId: review, caseId: number, isOnAgenda }),
  )
  if (!found) throw new Refusal('not_found', words.notInIt)
  return { isOnAgenda }
}
