import type { Instant } from '@caselead/core/base/instant.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { type CaseFacts, factsVersion } from '@caselead/core/figures/facts/case-facts.ts'
import type { Span } from '@caselead/core/figures/period.ts'
import { type Chosen, mostHeld } from '@caselead/core/review/choosing.ts'
import { reasonsOf } from '@caselead/core/review/reasons-of.ts'
import { stoppedWithin } from '@caselead/core/review/stopped.ts'
import { factsOfCases } from '@caselead/db/figures/read.ts'
import { addReviewCases, countOtherCases } from '@caselead/db/review/reviews.ts'
import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { visible } from '../../views/case/seen.ts'
import { changeReview } from './change-review.ts'
import type { WhichReviewCase } from './review-id.ts'
import { reviewActionWords as words } from './words.ts'

/** Puts a case on the agenda, with all that went wrong in it so far. */
export async function addCase(
  context: Context,
  { review, number }: z.output<typeof WhichReviewCase>,
): Promise<{ added: true }> {
  const { db, now } = context.runtime
  await visible(context, number)
  const [kept] = await factsOfCases(db, factsVersion, [number])
  const chosen = addedByHand(number, kept?.facts ?? null, always(now()))
  await changeReview(db, review, async (trx) => {
    if ((await countOtherCases(trx, review, number)) >= mostHeld) {
      throw new Refusal('conflict', words.full(mostHeld), 'number')
    }
    await addReviewCases(trx, review, [chosen])
  })
  return { added: true }
}

export const always = (now: Instant): Span => ({ from: 0, to: now })

/** One that nobody has counted yet says nothing of itself. */
export const addedByHand = (id: number, facts: CaseFacts | null, span: Span): Chosen => ({
  ...{ id, isOnAgenda: true, stoppedMs: facts ? stoppedWithin(facts, span, span.to) : 0 },
  reasons: [...(facts ? reasonsOf(facts, span) : []), { kind: 'by_hand', n: 1, at: null }],
})
