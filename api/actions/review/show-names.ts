import { saveShowsNames } from '@caselead/db/review/reviews.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { changeReview } from './change-review.ts'
import { WhichReview } from './review-id.ts'

export const ShowNames = WhichReview.extend({
  show: z.boolean().describe('Whether the pages of its cases name the team’s people.'),
})

/** Names the team's people on the pages of a review's cases, or says their roles instead. */
export async function showNames(
  { runtime: { db } }: Context,
  { review, show }: z.output<typeof ShowNames>,
): Promise<{ show: boolean }> {
  await changeReview(db, review, (trx) => saveShowsNames(trx, review, show))
  return { show }
}
