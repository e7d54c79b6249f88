import { createHmac } from 'node:crypto'
import { days } from '@caselead/core/base/instant.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { saveVote, votesBeside } from '@caselead/db/help/votes.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { ownerOf } from '../../auth/visitor.ts'
import { rateWords } from '../../help/words.ts'
import { line } from '../../input/shapes.ts'
import { readableText } from '../../views/help/article.ts'
import { Slug } from '../../views/help/category.ts'
import { countRated } from '../../views/help/counted.ts'

export const Rate = z.object({
  slug: Slug,
  solved: z.boolean().describe('Whether the article solved it.'),
  ofAnswer: z
    .boolean()
    .optional()
    .describe('Whether it’s about the passage that a search showed as the answer.'),
  why: line(1_000).optional().describe('What was missing, if anything.'),
  key: z
    .string()
    .min(8)
    .max(200)
    .describe('Tells one browser from another. A signed-in person has one vote, whatever the key.'),
})

/** Votes from one network for an article, within a day. */
const mostVotes = 30

/**
 * Counts a vote for or against an article. A later vote replaces it. People who aren't signed in share 30 votes
 * per article, network and day.
 */
export async function rate(ctx: Context, input: z.output<typeof Rate>): Promise<void> {
  const { runtime, visitor, network = '' } = ctx
  const { id, version_id } = await readableText(ctx, input.slug)
  const { slug: _, key: browser, solved, why, ofAnswer = false } = input
  const [at, hashed] = [runtime.now(), hashing(runtime.secret)]
  const vote = { text_id: id, version_id, solved, why: why || null, at }
  if (visitor.kind !== 'nobody') {
    await saveVote(runtime.db, { ...vote, key: hashed(ownerOf(visitor)) })
    countRated(ctx, { textId: id, solved, ofAnswer })
    return
  }
  const from = `${hashed(`network:${network}`)}.`
  const key = from + hashed(`browser:${browser}`)
  const others = await votesBeside(runtime.db, { text_id: id, key, from, since: at - days(1) })
  if (others >= mostVotes) throw new Refusal('too_many', rateWords.enough)
  await saveVote(runtime.db, { ...vote, key })
  countRated(ctx, { textId: id, solved, ofAnswer })
}

/** Nobody is told by it who doesn't have the secret. */
const hashing =
  (secret: string) =>
  (who: string): string =>
    createHmac('sha256', secret).update(`help:${who}`).digest('base64url')
