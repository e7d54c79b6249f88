import { type Answer, answerFrom } from '@caselead/core/help/answer/answer.ts'
import type { HelpArticle } from '@caselead/core/help/article.ts'
import { lettersOf, likeness } from '@caselead/core/help/search/letters.ts'
import { type Results, searchArticles } from '@caselead/core/help/search/search.ts'
import { areOnlyNear } from '@caselead/core/help/search/share.ts'
import { snippetOf } from '@caselead/core/help/search/snippet.ts'
import type { PublishedText } from '@caselead/db/help/published.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { countSearch, countSuggested } from './counted.ts'
import { Language, nameOf } from './home.ts'
import { type Reading, readingOf } from './reader.ts'
import type { HelpFound, HelpResult } from './types.ts'

export const Search = z.object({
  q: z.string().max(1_000).describe('What to search for, in the visitor’s own words.'),
  language: Language,
  typing: z.boolean().optional().describe('Whether the last word may be unfinished.'),
  suggesting: z
    .boolean()
    .optional()
    .describe(
      'Whether it’s for somebody writing a case: at most three articles, none that are only near.',
    ),
})

const most = 10
const mostNear = 3
const mostSuggested = 3

/** The passage that answers the question, if one surely does, and the articles that match best. */
export async function helpSearch(
  ctx: Context,
  { q, language: asked, typing, suggesting }: z.output<typeof Search>,
): Promise<HelpFound> {
  const { help } = ctx.runtime
  const [reading, index] = await Promise.all([readingOf(ctx, asked), help.index()])
  const { catalogue, reader, language } = reading
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
  const hits = results.hits.flatMap((hit) => {
    const text = textOf(hit.article)
    return text ? [{ text, result: { ...snippet(hit, results), ...about(text, reading) } }] : []
  })
  const near = hits.length > 0 ? hits : nearest(q, reading)
  const nearOnly = hits.length === 0 || areOnlyNear(results)
  if (suggesting) {
    const suggested = nearOnly ? [] : hits.slice(0, mostSuggested)
    countSuggested(
      ctx,
      suggested.map(({ text }) => text.id),
    )
    return { answer: null, articles: suggested.map(({ result }) => result), nearOnly }
  }
  const found = hits.length > 0 ? answerFrom(results, ctx.runtime.sureFrom()) : null
  const answer = found && { id: Number(found.article.id), confidence: found.confidence }
  const ids = near.map(({ text }) => text.id)
  countSearch(ctx, { q, language, typing: typing === true, found: ids, near: nearOnly, answer })
  return {
    answer: found && answerOf(found, textOf(found.article)),
    articles: near.map(({ result }) => result),
    nearOnly,
  }
}

function answerOf({ text: passage, heading, anchor }: Answer, text?: PublishedText) {
  return text ? { passage, slug: text.slug, title: text.title, heading, anchor } : null
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
function nearest(q: string, reading: Reading): { text: PublishedText; result: HelpResult }[] {
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
