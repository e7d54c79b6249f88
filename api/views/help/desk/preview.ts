import { plans } from '@caselead/core/base/vocabulary.ts'
import { helpReaders } from '@caselead/core/help/readers.ts'
import { linkTargets } from '@caselead/db/help/one-article.ts'
import { z } from 'zod'
import type { Context } from '../../../auth/context.ts'
import { renderDraft } from '../../../help/write/render-draft.ts'
import { ArticleText, TextLanguage } from '../../../help/write/typed.ts'
import { line } from '../../../input/shapes.ts'
import type { ArticlePreview } from './types.ts'

export const PreviewArticle = z.object({
  language: TextLanguage,
  title: line().describe('The title.'),
  markdown: ArticleText,
  readers: z.enum(helpReaders).describe('Who can read it.'),
  plans: z.array(z.enum(plans)).max(plans.length).describe('On which plans, if that’s `plan`.'),
  related: z.array(line()).max(20).describe('Related articles, by their slugs.'),
})

/** An article as readers would see it, and what to fix. Nothing is kept. */
export async function previewArticle(
  { runtime }: Context,
  { related, ...draft }: z.output<typeof PreviewArticle>,
): Promise<ArticlePreview> {
  const [{ rendered, problems }, targets] = await Promise.all([
    renderDraft(runtime.db, draft),
    linkTargets(runtime.db, related),
  ])
  const titles = new Map(targets.map(({ named, title }) => [named, title]))
  return {
    html: rendered.html,
    problems,
    related: related.map((slug) => ({ slug, title: titles.get(slug) ?? slug })),
  }
}
