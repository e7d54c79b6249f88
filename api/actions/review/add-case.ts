import { days, type Instant } from '@caselead/core/base/instant.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import type { CaseFacts } from '@caselead/core/figures/facts/case-facts.ts'
import type { Span } from '@caselead/core/figures/period.ts'
import { type Chosen, mostChosen, mostHeld } from '@caselead/core/review/choosing.ts'
import { reasonsOf } from '@caselead/core/review/reasons-of.ts'
import { stoppedWithin } from '@caselead/core/review/stopped.ts'
import { addReviewCases, countCases, oneReviewCase } from '@caselead/db/review/reviews.ts'
import type { Db } from '@caselead/db/tables.ts'
import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { readEvents } from '../../record/read.ts'
import { visible } from '../../views/case/seen.ts'
import { factsNow } from '../../views/review/facts-now.ts'
import { changeReview } from './change-review.ts'
import type { WhichReviewCase } from './review-id.ts'
import { reviewActionWords as words } from './words.ts'

/** Puts a case on the agenda. The reasons come from the last 90 days. */
export async function addCase(
  context: Context,
  { review, number }: z.output<typeof WhichReviewCase>,
): Promise<{ added: true }> {
  const { db, now } = context.runtime
  await visible(context, number)
  const { facts } = await factsNow(context.runtime, await readEvents(db, number))
  const chosen = addedByHand(number, facts, recently(now()))
  await changeReview(db, review, async (trx) => {
    await mustHaveRoom(trx, review, number)
    await addReviewCases(trx, review, [chosen])
  })
  return { added: true }
}

async function mustHaveRoom(trx: Db, review: number, number: number): Promise<void> {
  const { onAgenda, all } = await countCases(trx, review)
  if (onAgenda >= mostChosen) throw new Refusal('conflict', words.full(mostChosen), 'number')
  if (all >= mostHeld && !(await oneReviewCase(trx, review, number))) {
    throw new Refusal('conflict', words.holds(mostHeld), 'number')
  }
}

export const recently = (now: Instant): Span => ({ from: now - days(90), to: now })

export const addedByHand = (id: number, facts: CaseFacts, span: Span): Chosen => ({
  ...{ id, isOnAgenda: true, stoppedMs: stoppedWithin(facts, span, span.to) },
  reasons: [...reasonsOf(facts, span), { kind: 'by_hand', n: 1, at: null }],
})
