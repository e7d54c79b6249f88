import { createHmac } from 'node:crypto'
import { saveVote } from '@caselead/db/help/votes.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { ownerOf, type Visitor } from '../../auth/visitor.ts'
import { line } from '../../input/shapes.ts'
import { readableText } from '../../views/help/article.ts'
import { Slug } from '../../views/help/category.ts'

export const Rate = z.object({
  slug: Slug,
  solved: z.boolean().describe('Whether the article solved it.'),
  why: line(1_000).optional().describe('What was missing, if anything.'),
  key: z
    .string()
    .min(8)
    .max(200)
    .describe('Tells one browser from another. A signed-in person has one vote, whatever the key.'),
})

/** Counts one vote for or against an article; voting again replaces the earlier vote. */
export async function rate(ctx: Context, input: z.output<typeof Rate>): Promise<void> {
  const { runtime, visitor } = ctx
  const { id, version_id } = await readableText(ctx, input.slug)
  await saveVote(runtime.db, {
    ...{ text_id: id, version_id, solved: input.solved, why: input.why || null },
    key: voter(runtime.secret, visitor, input.key),
    at: runtime.now(),
  })
}

/** Without the secret, it doesn't tell who voted. */
const voter = (secret: string, visitor: Visitor, key: string): string =>
  createHmac('sha256', secret)
    .update(`help:${visitor.kind === 'nobody' ? `browser:${key}` : ownerOf(visitor)}`)
    .digest('base64url')
