import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import type { HelpCategory } from '@caselead/db/help/published.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Language, listed, nameOf } from './home.ts'
import { readingOf } from './reader.ts'
import type { HelpCategoryView, HelpPublic } from './types.ts'

export const Slug = z.string().min(1).max(200).describe('An article’s or a category’s slug.')
export const WhichCategory = z.object({ slug: Slug, language: Language })

const mostListed = 500
/** The most a sitemap holds here. */
const mostPublic = 5_000

/** A category with all its articles. */
export async function helpCategory(
  ctx: Context,
  { slug, language: asked }: z.output<typeof WhichCategory>,
): Promise<HelpCategoryView> {
  const { catalogue, reader, language, languages } = await readingOf(ctx, asked)
  const category = catalogue.categories.find((each) => each.slug === slug)
  const articles = catalogue
    .articles(reader, language)
    .filter(({ category_id }) => category_id === category?.id)
  if (!category || articles.length === 0) {
    throw new Refusal('not_found', notFoundWords.category)
  }
  return {
    ...{ slug, icon: category.icon, language, languages },
    ...nameOf(category, language),
    articles: articles.slice(0, mostListed).map(listed),
  }
}

/** Every article that everyone may read, whoever asks. */
export async function publicArticles({ runtime }: Context): Promise<HelpPublic[]> {
  const { texts, categories } = await runtime.help.catalogue()
  const byId = new Map(categories.map((each) => [each.id, each]))
  const nameIn = (language: string, category?: HelpCategory) =>
    category ? nameOf(category, language).title : ''
  const all = texts('nobody')
  const originals = new Map(all.toReversed().map(({ article_id, slug }) => [article_id, slug]))
  for (const { article_id, language, main_language, slug } of all) {
    if (language === main_language) originals.set(article_id, slug)
  }
  return all.slice(0, mostPublic).map((text) => ({
    ...listed(text),
    category: nameIn(text.language, byId.get(text.category_id)),
    language: text.language,
    original: originals.get(text.article_id) ?? text.slug,
  }))
}
