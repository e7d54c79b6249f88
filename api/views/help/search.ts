import { answerFrom } from '@caselead/core/help/answer/answer.ts'
import type { HelpArticle } from '@caselead/core/help/article.ts'
import type { HelpReader } from '@caselead/core/help/readers.ts'
import { lettersOf, likeness } from '@caselead/core/help/search/letters.ts'
import { type Results, searchArticles } from '@caselead/core/help/search/search.ts'
import { areOnlyNear } from '@caselead/core/help/search/share.ts'
import { snippetOf } from '@caselead/core/help/search/snippet.ts'
import type { PublishedText } from '@caselead/db/help/published.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { Language, nameOf } from './home.ts'
import { type Reading, readerOf, readingFor } from './reader.ts'
import type { HelpAnswer, HelpFound, HelpResult } from './types.ts'

export const Search = z.object({
  q: z.string().max(1_000).describe('What to search for, in the visitor’s own words.'),
  language: Language,
  typing: z.boolean().optional().describe('Whether the last word may be unfinished.'),
})

const most = 10
const mostNear = 3

/** The passage that answers the question, if one surely does, and the articles that match best. */
export async function helpSearch(
  ctx: Context,
  { q, language: asked, typing }: z.output<typeof Search>,
): Promise<HelpFound> {
  const { reading, results, textOf } = await searchedFor(ctx, { q, language: asked, typing })
  if (results.hits.length === 0) return nearest(q, reading)
  const articles = results.hits.flatMap((hit) => {
    const text = textOf(hit.article)
    return text ? [{ ...snippet(hit, results), ...about(text, reading) }] : []
  })
  const answer = answerIn(results, textOf)
  const nearOnly = answer === null && areOnlyNear(results)
  return { answer, articles, nearOnly, mayPutTogether: ctx.runtime.answers !== null }
}

/** What this visitor's search finds. */
export const searchedFor = ({ runtime, visitor }: Context, asked: z.output<typeof Search>) =>
  searchedBy(runtime, readerOf(visitor), asked)

/** The passage that surely answers a question of somebody who may read this much. */
export async function sureAnswer(
  runtime: Pick<Runtime, 'help'>,
  reader: HelpReader,
  q: string,
): Promise<HelpAnswer | null> {
  const { results, textOf } = await searchedBy(runtime, reader, { q })
  return answerIn(results, textOf)
}

async function searchedBy(
  { help }: Pick<Runtime, 'help'>,
  reader: HelpReader,
  { q, language: asked, typing }: z.output<typeof Search>,
) {
  const [reading, index] = await Promise.all([readingFor({ help }, reader, asked), help.index()])
  const { catalogue, language } = reading
  const shown = new Set(catalogue.articles(reader, language))
  const textOf = ({ id }: HelpArticle) => catalogue.byId.get(Number(id))
  const accepts = (article: HelpArticle) => {
    const text = textOf(article)
    return text !== undefined && shown.has(text) && help.isIndexed(text)
  }
  const results = searchArticles(index, q, { language, accepts, most, isTyping: typing })
  return { reading, results, textOf }
}

function answerIn(
  results: Results,
  textOf: (article: HelpArticle) => PublishedText | undefined,
): HelpAnswer | null {
  const found = answerFrom(results)
  const text = found && textOf(found.article)
  if (!found || !text) return null
  const { heading, anchor } = found
  return { passage: found.text, slug: text.slug, title: text.title, heading, anchor }
}

function snippet(hit: Results['hits'][number], { wants }: Results) {
  const cut = snippetOf(hit, wants)
  const parts = (cut?.parts ?? []).map(({ text, isMarked }) => ({ text, marked: isMarked }))
  const { before = false, after = false } = cut?.isCut ?? {}
  return {
    anchor: cut?.anchor ?? '',
    snippet: [...(before ? [gap] : []), ...parts, ...(after ? [gap] : [])],
  }
}

const gap = { text: '…', marked: false }

function about({ slug, title, language, category_id }: PublishedText, reading: Reading) {
  const category = reading.catalogue.categories.find(({ id }) => id === category_id)
  return { slug, title, language, category: category ? nameOf(category, language).title : '' }
}

/** If no article has any of the words, those with the most similar spelling. */
function nearest(q: string, reading: Reading): HelpFound {
  const letters = lettersOf(q)
  const articles: HelpResult[] = reading.catalogue
    .articles(reading.reader, reading.language)
    .map((text) => ({ text, like: likeness(letters, lettersOf(text.title)) }))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like)
    .slice(0, mostNear)
    .map(({ text }) => ({
      ...about(text, reading),
      snippet: [{ text: text.about, marked: false }],
      anchor: '',
    }))
  return { answer: null, articles, nearOnly: true, mayPutTogether: false }
}
