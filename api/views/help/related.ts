import type { HelpReader } from '@caselead/core/help/readers.ts'
import { searchArticles } from '@caselead/core/help/search/search.ts'
import type { PublishedText } from '@caselead/db/help/published.ts'
import type { Context } from '../../auth/context.ts'
import type { Catalogue } from '../../help/centre/catalogue.ts'
import { linkTo } from './home.ts'
import { readerOf } from './reader.ts'
import type { HelpLink } from './types.ts'

const most = 4

interface Of {
  id: number
  article_id: number
  title: string
  language: string
  related: readonly string[]
}

/** By catalogue: once something changes, there's another one. */
const relatedIn = new WeakMap<Catalogue, Map<string, HelpLink[]>>()

/**
 * What its author chose, in the reader's language if it can be; then similar articles. They're looked for
 * once for all who may read the same.
 */
export async function relatedTo(
  { runtime, visitor }: Context,
  catalogue: Catalogue,
  of: Of,
): Promise<HelpLink[]> {
  const reader = readerOf(visitor)
  const links = relatedIn.get(catalogue) ?? new Map<string, HelpLink[]>()
  relatedIn.set(catalogue, links)
  const key = `${of.id} ${reader}`
  const before = links.get(key)
  if (before) return before
  // While articles are still being read, some are missing.
  const isWhole = runtime.help.isRead()
  const found = await find(runtime.help, catalogue, of, reader)
  if (isWhole) links.set(key, found)
  return found
}

async function find(
  help: Context['runtime']['help'],
  catalogue: Catalogue,
  of: Of,
  reader: HelpReader,
): Promise<HelpLink[]> {
  const shown = catalogue.articles(reader, of.language)
  const byArticle = new Map(shown.map((text) => [text.article_id, text]))
  const chosen = of.related.flatMap((slug) => catalogue.bySlug.get(slug)?.article_id ?? [])
  const found = chosen.length < most ? await alike(help, catalogue, byArticle, of) : []
  const all = new Set([...chosen, ...found])
  all.delete(of.article_id)
  return [...all]
    .flatMap((id) => byArticle.get(id) ?? [])
    .slice(0, most)
    .map(linkTo)
}

async function alike(
  help: Context['runtime']['help'],
  { byId }: Catalogue,
  readable: ReadonlyMap<number, PublishedText>,
  { title, language }: Of,
): Promise<number[]> {
  const accepts = ({ id }: { id: string }) => {
    const text = byId.get(Number(id))
    return text !== undefined && readable.get(text.article_id) === text && help.isIndexed(text)
  }
  const { hits } = searchArticles(await help.index(), title, { language, accepts, most: most + 1 })
  return hits
    .filter(({ found }) => found > aboutTheSame)
    .flatMap(({ article }) => byId.get(Number(article.id))?.article_id ?? [])
}

/** Below that, they share a word and not a subject. */
const aboutTheSame = 0.2
