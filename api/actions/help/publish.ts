import { z } from 'zod'
import type { Agent } from '../../auth/visitor.ts'
import type { WrittenText } from '../../help/write/write-text.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { Article, keepArticle } from './article.ts'
import { mustPublish } from './must-publish.ts'

export const PublishArticle = Article.extend({
  anyway: z
    .boolean()
    .default(false)
    .describe('Whether to publish it with broken links, undescribed images or skipped headings.'),
})

/**
 * Saves an article and publishes it. Leads, managers and admins may, and agents with `HELP_PUBLISHERS=team`.
 * It’s refused while a link is broken, an image has no description or a heading skips a level, unless you
 * want it anyway.
 */
export async function publishArticle(
  runtime: Runtime,
  me: Agent,
  { anyway, ...typed }: z.output<typeof PublishArticle>,
): Promise<WrittenText> {
  mustPublish(runtime, me)
  return keepArticle(runtime, me, typed, { publish: true, anyway })
}
