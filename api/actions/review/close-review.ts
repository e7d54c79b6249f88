import { closeReview as close } from '@caselead/db/review/reviews.ts'
import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import type { Agent } from '../../auth/visitor.ts'
import { changeReview } from './change-review.ts'
import { keepPages } from './keep-pages.ts'
import type { WhichReview } from './review-id.ts'

/** Closes a review for good: nobody can change it any more, and its pages stay as they are. */
export async function closeReview(
  { runtime }: Context,
  me: Agent,
  { review }: z.output<typeof WhichReview>,
): Promise<{ closed: true }> {
  const at = runtime.now()
  await changeReview(runtime.db, review, async (trx) => {
    await close(trx, { id: review, at, by: me.id })
    await keepPages({ ...runtime, db: trx }, review, at)
  })
  return { closed: true }
}
