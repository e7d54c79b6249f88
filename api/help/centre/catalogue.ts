import { type HelpReader, mayRead } from '@caselead/core/help/readers.ts'
import {
  type HelpCategory,
  helpCategories,
  type PublishedText,
  publishedTexts,
} from '@caselead/db/help/published.ts'
import type { Db } from '@caselead/db/tables.ts'

/** What is published, without its text. */
export interface Catalogue {
  categories: readonly HelpCategory[]
  byId: ReadonlyMap<number, PublishedText>
  bySlug: ReadonlyMap<string, PublishedText>
  /** Every text somebody may read, in order. */
  texts(reader: HelpReader): readonly PublishedText[]
  /** One text for each article: in a language, or else in the article's own. */
  articles(reader: HelpReader, language: string): readonly PublishedText[]
}

export async function readCatalogue(db: Db): Promise<Catalogue> {
  const [categories, all] = await Promise.all([helpCategories(db), publishedTexts(db)])
  const texts = kept((reader: HelpReader) => all.filter((text) => mayRead(text, reader)))
  const articles = kept((reader: HelpReader) =>
    kept((language: string) => inLanguage(texts(reader), language)),
  )
  return {
    categories,
    byId: new Map(all.map((text) => [text.id, text])),
    bySlug: new Map(all.map((text) => [text.slug, text])),
    texts,
    articles: (reader, language) =>
      articles(reader)(languagesOf(texts(reader)).includes(language) ? language : ''),
  }
}

/** Languages with texts, the one with most first. */
export function languagesOf(texts: readonly { language: string }[]): string[] {
  const counts = new Map<string, number>()
  for (const { language } of texts) counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([each]) => each)
}

function inLanguage(texts: readonly PublishedText[], language: string): PublishedText[] {
  const chosen = new Map<number, PublishedText>()
  for (const text of texts) {
    const before = chosen.get(text.article_id)
    if (!before || fit(text, language) > fit(before, language)) chosen.set(text.article_id, text)
  }
  return [...chosen.values()]
}

function fit(text: PublishedText, language: string): number {
  if (text.language === language) return 2
  return text.language === text.main_language ? 1 : 0
}

function kept<K, T>(read: (key: K) => T): (key: K) => T {
  const values = new Map<K, T>()
  return (key) => {
    const value = values.get(key) ?? read(key)
    values.set(key, value)
    return value
  }
}
