import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { mayRead } from '@caselead/core/help/readers.ts'
import { markdownOf, type PublishedText, textBySlug } from '@caselead/db/help/published.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import type { Catalogue } from '../../help/centre/catalogue.ts'
import { languageName } from '../../help/centre/language-name.ts'
import { Slug } from './category.ts'
import { countOpened } from './counted.ts'
import { nameOf } from './home.ts'
import { readerOf } from './reader.ts'
import { relatedTo } from './related.ts'
import type { HelpArticleView, HelpLink, HelpMarkdown, HelpMoved } from './types.ts'

export const WhichArticle = z.object({ slug: Slug })
type Which = z.output<typeof WhichArticle>
export const ArticleRead = WhichArticle.extend({
  isRead: z.boolean().default(true).describe('Whether it counts as opened.'),
})

/** An article as it's shown; if it has a new slug, only that. */
export async function helpArticle(
  ctx: Context,
  { slug, isRead }: z.output<typeof ArticleRead>,
): Promise<HelpArticleView | HelpMoved> {
  const text = await readableText(ctx, slug)
  if (text.slug !== slug) return { movedTo: text.slug }
  if (isRead) countOpened(ctx, text.id)
  const catalogue = await ctx.runtime.help.catalogue()
  const { language, title, about, html, contents, author, readers, updated_at } = text
  return {
    ...{ slug, title, about, html, contents, language, readers, by: author },
    updatedAt: updated_at,
    category: categoryOf(catalogue, text.category_id, language),
    translations: translationsOf(catalogue.texts(readerOf(ctx.visitor)), text),
    related: await relatedTo(ctx, catalogue, text),
  }
}

/** An article as it was written. */
export async function helpMarkdown(
  ctx: Context,
  { slug }: Which,
): Promise<HelpMarkdown | HelpMoved> {
  const text = await readableText(ctx, slug)
  if (text.slug !== slug) return { movedTo: text.slug }
  const { title, about, language, updated_at: updatedAt } = text
  const markdown = await markdownOf(ctx.runtime.db, text.version_id)
  return { slug, title, about, language, updatedAt, markdown }
}

/** Missing, unpublished or for other readers: the answer is the same, not found. */
export async function readableText({ runtime, visitor }: Context, slug: string) {
  const text = await textBySlug(runtime.db, slug)
  if (!text || !mayRead(text, readerOf(visitor))) {
    throw new Refusal('not_found', notFoundWords.article)
  }
  return text
}

function categoryOf({ categories }: Catalogue, id: number, language: string): HelpLink {
  const category = categories.find((each) => each.id === id)
  if (!category) return { slug: '', title: '' }
  return { slug: category.slug, title: nameOf(category, language).title }
}

const translationsOf = (
  texts: readonly PublishedText[],
  { id, article_id }: { id: number; article_id: number },
) =>
  texts
    .filter((each) => each.article_id === article_id && each.id !== id)
    .map(({ language, slug }) => ({ language, name: languageName(language), slug }))
