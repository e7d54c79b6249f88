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
import { countSearch, countSuggested } from './counted.ts'
import { Language, nameOf } from './home.ts'
import { type Reading, readerOf, readingFor } from './reader.ts'
import type { HelpFound, HelpLink, HelpResult } from './types.ts'

export const Search = z.object({
  q: z.string().max(1_000).describe('What to search for, in the visitor’s own words.'),
  language: Language,
  typing: z.boolean().optional().describe('Whether the last word may be unfinished.'),
  isMade: z.boolean().optional().describe('False if somebody made it before: it isn’t counted.'),
})

const most = 10
const mostNear = 3
const mostSuggested = 3

/** The passage that answers the question, if one surely does, and the articles that match best. */
export async function helpSearch(
  ctx: Context,
  { q, language: asked, typing = false, isMade = true }: z.output<typeof Search>,
): Promise<HelpFound> {
  const found = await searchedFor(ctx, { q, language: asked, typing })
  const { reading, results, textOf } = found
  const hits = hitsIn(found)
  const answer = answerIn(ctx.runtime, results, textOf)
  const nearOnly = answer === null && (hits.length === 0 || areOnlyNear(results))
  const shown = hits.length > 0 ? hits : nearest(q, reading)
  const made = { q, language: reading.language, typing, near: nearOnly, answer }
  if (isMade) countSearch(ctx, { ...made, found: shown.map(({ text }) => text.id) })
  return {
    answer: answer?.passage ?? null,
    articles: shown.map(({ result }) => result),
    nearOnly,
    mayPutTogether: hits.length > 0 && ctx.runtime.answers !== null,
  }
}

/** Articles for somebody who's writing a case; none that are only near. */
export async function suggestionsFor(ctx: Context, q: string): Promise<HelpResult[]> {
  const found = await searchedFor(ctx, { q })
  if (areOnlyNear(found.results)) return []
  const suggested = hitsIn(found).slice(0, mostSuggested)
  countSuggested(
    ctx,
    suggested.map(({ text }) => text.id),
  )
  return suggested.map(({ result }) => result)
}

interface Shown {
  text: PublishedText
  result: HelpResult
}

type Found = Awaited<ReturnType<typeof searchedFor>>

const hitsIn = ({ results, textOf, reading }: Found): Shown[] =>
  results.hits.flatMap((hit) => {
    const text = textOf(hit.article)
    return text ? [{ text, result: { ...snippet(hit, results), ...about(text, reading) } }] : []
  })

/** What this visitor's search finds. */
export const searchedFor = ({ runtime, visitor }: Context, asked: z.output<typeof Search>) =>
  searchedBy(runtime, readerOf(visitor), asked)

/** The article that surely answers a question of somebody who may read this much. It isn't counted as a search. */
export async function sureAnswer(
  runtime: Pick<Runtime, 'help' | 'sureFrom'>,
  reader: HelpReader,
  q: string,
): Promise<HelpLink | null> {
  const { results, textOf } = await searchedBy(runtime, reader, { q })
  return answerIn(runtime, results, textOf)?.passage ?? null
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
  const results = searchArticles(index, q, {
    ...{ language, accepts, most, isTyping: typing },
    synonyms: help.synonyms(language),
  })
  return { reading, results, textOf }
}

function answerIn(
  runtime: Pick<Runtime, 'sureFrom'>,
  results: Results,
  textOf: (article: HelpArticle) => PublishedText | undefined,
) {
  const found = answerFrom(results, runtime.sureFrom())
  const text = found && textOf(found.article)
  if (!found || !text) return null
  const { heading, anchor, confidence } = found
  const { id, slug, title } = text
  return { id, confidence, passage: { passage: found.text, slug, title, heading, anchor } }
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
function nearest(q: string, reading: Reading): Shown[] {
  const letters = lettersOf(q)
  return reading.catalogue
    .articles(reading.reader, reading.language)
    .map((text) => ({ text, like: likeness(letters, lettersOf(text.title)) }))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like)
    .slice(0, mostNear)
    .map(({ text }) => {
      const snippet = [{ text: text.about, marked: false }]
      return { text, result: { ...about(text, reading), snippet, anchor: '' } }
    })
}
