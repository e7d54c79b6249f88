import { longestText } from '@caselead/core/base/checks.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { invitedTo } from '@caselead/db/review/meeting/meetings.ts'
import { oneReview, saveReview } from '@caselead/db/review/reviews.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { line, RowNumber, Text } from '../../input/shapes.ts'
import { leader } from '../colleague.ts'
import { changeReview } from './change-review.ts'
import { tellOfMove } from './meeting/tell-invited.ts'
import { WhichReview } from './review-id.ts'
import { reviewActionWords as words } from './words.ts'

export const Version = RowNumber.describe('The version you’ve seen. Nothing newer is overwritten.')

export const ReviewText = Text.trim().max(longestText)

/** The end of the year 9999. */
const latestMeeting = Date.parse('9999-12-31T23:59:59Z')

export const DescribeReview = WhichReview.extend({
  version: Version,
  leadId: line().nullable().describe('Who leads it, by id, address or name; null for nobody.'),
  meetsAt: z
    .number()
    .int()
    .min(0)
    .max(latestMeeting, words.meetsTooLate)
    .nullable()
    .describe('When the meeting is; null if nobody knows yet.'),
  notes: ReviewText.describe('What was said, as several people write it.'),
  decisions: ReviewText.describe('What was decided.'),
})

/** Says who leads a review, when it meets, what was said and decided. */
export async function describeReview(
  { runtime }: Context,
  { review, version, leadId, meetsAt, notes, decisions }: z.output<typeof DescribeReview>,
): Promise<{ version: number }> {
  const lead = leadId === null ? null : await leader(runtime, leadId, 'leadId')
  return changeReview(runtime.db, review, async (trx) => {
    const before = (await oneReview(trx, review))?.meets_at ?? null
    const texts = { leadId: lead?.id ?? null, meetsAt, notes, decisions }
    const saved = await saveReview(trx, { id: review, version }, texts)
    if (saved === null) throw new Refusal('conflict', words.changed)
    const people = (await invitedTo(trx, review)).map(({ id }) => id)
    await tellOfMove(trx, runtime, { review, before, now: meetsAt, people })
    return { version: saved }
  })
}
