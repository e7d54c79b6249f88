import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { outcomesOf } from '@caselead/core/help/figures/outcomes.ts'
import { textsNamed, votesFor, voteWords } from '@caselead/db/help/use/titles.ts'
import { type VisitGroup, visitGroups } from '@caselead/db/help/use/visits.ts'
import { z } from 'zod'
import type { Context } from '../../../auth/context.ts'
import type { Runtime } from '../../../runtime/runtime.ts'
import { Days, type Period, periodOf, upToDate } from './period.ts'
import type { ArticleFigures, ArticleReaders } from './types.ts'

export const mostArticles = 100
const mostWords = 100

export const WhichText = z.object({
  id: z.number().int().min(1).max(2_147_483_647).describe('An article, by its id in the figures.'),
  days: Days,
})

/** The articles read most, with what followed. */
export async function articleFigures(runtime: Runtime, period: Period): Promise<ArticleFigures[]> {
  const groups = await visitGroups(runtime.db, { of: 'article', ...period, most: mostArticles })
  return figuresOf(runtime, period, groups)
}

async function figuresOf(
  { db }: Runtime,
  { since }: Period,
  groups: readonly VisitGroup[],
): Promise<ArticleFigures[]> {
  const byText = Map.groupBy(groups, ({ of }) => Number(of))
  const ids = [...byText.keys()]
  const [texts, votes] = await Promise.all([textsNamed(db, ids), votesFor(db, ids, since)])
  return [...byText]
    .map(([id, visits]) => ({ ...named(id, texts, votes), ...outcomesOf(visits) }))
    .toSorted((a, b) => b.shown - a.shown || a.id - b.id)
}

function named(
  id: number,
  texts: Awaited<ReturnType<typeof textsNamed>>,
  votes: Awaited<ReturnType<typeof votesFor>>,
) {
  const { title = '', slug = '', state = '' } = texts.get(id) ?? {}
  const { yes = 0, no = 0 } = votes.find(({ text_id }) => text_id === id) ?? {}
  return { id, title, slug, isPublished: state === 'published', yes, no }
}

/** One article: what followed when it was read, and what its readers wrote. */
export async function articleReaders(
  { runtime }: Context,
  { id, days }: z.output<typeof WhichText>,
): Promise<ArticleReaders> {
  const { db } = runtime
  await upToDate(runtime)
  const period = periodOf(runtime, days)
  const [texts, votes, visits, words] = await Promise.all([
    textsNamed(db, [id]),
    votesFor(db, [id], period.since),
    visitGroups(db, { of: 'article', key: String(id), ...period, most: 1 }),
    voteWords(db, id, { since: period.since, most: mostWords }),
  ])
  if (!texts.has(id)) throw new Refusal('not_found', notFoundWords.article)
  return {
    days,
    article: { ...named(id, texts, votes), ...outcomesOf(visits) },
    words: words.map(({ at, solved, why }) => ({ at, solved, why: why ?? '' })),
  }
}
