import { closeReview as close } from '@caselead/db/review/reviews.ts'
import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import type { Agent } from '../../auth/visitor.ts'
import { changeReview } from './change-review.ts'
import type { WhichReview } from './review-id.ts'

/** Closes a review for good: from then on nobody can change it. */
export async function closeReview(
  { runtime: { db, now } }: Context,
  me: Agent,
  { review }: z.output<typeof WhichReview>,
): Promise<{ closed: true }> {
  await changeReview(db, review, (trx) => close(trx, { id: review, at: now(), by: me.name }))
  return { closed: true }
}
