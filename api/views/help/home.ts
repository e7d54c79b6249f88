import type { HelpCategory, PublishedText } from '@caselead/db/help/published.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { readingOf } from './reader.ts'
import type { HelpHome, HelpLink, HelpTopic } from './types.ts'

export const Language = z.string().max(35).optional().describe('A language: "en", "pt-BR".')
export const InLanguage = z.object({ language: Language }).optional()

const mostTopics = 100
const mostNamed = 5

/** The help centre's first page: its categories with the first of their articles. */
export async function helpHome(
  ctx: Context,
  input: z.output<typeof InLanguage>,
): Promise<HelpHome> {
  const { catalogue, reader, language, languages } = await readingOf(ctx, input?.language)
  const articles = Map.groupBy(catalogue.articles(reader, language), (text) => text.category_id)
  const categories = catalogue.categories.flatMap(
    (each) => topic(each, articles.get(each.id) ?? [], language) ?? [],
  )
  const hasFeed = catalogue.texts('nobody').some((text) => text.language === language)
  return { languages, language, hasFeed, categories: categories.slice(0, mostTopics) }
}

function topic(
  category: HelpCategory,
  articles: readonly PublishedText[],
  language: string,
): HelpTopic | null {
  if (articles.length === 0) return null
  return {
    ...{ slug: category.slug, icon: category.icon, ...nameOf(category, language) },
    count: articles.length,
    articles: articles.slice(0, mostNamed).map(linkTo),
  }
}

/** Its name in a language, or else in the first it has one in. */
export const nameOf = ({ names, slug }: Pick<HelpCategory, 'names' | 'slug'>, language: string) =>
  names[language] ?? Object.values(names)[0] ?? { title: slug, about: '' }

export const linkTo = ({ slug, title }: PublishedText): HelpLink => ({ slug, title })

export const listed = ({ slug, title, about, updated_at }: PublishedText) => ({
  ...{ slug, title, about },
  updatedAt: updated_at,
})
