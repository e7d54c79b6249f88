import { minutes } from '@caselead/core/base/instant.ts'
import { caseNumber } from '@caselead/core/case/state.ts'
import { sureFrom } from '@caselead/core/help/answer/answer.ts'
import { between, sureFromVerdicts } from '@caselead/core/help/answer/learned.ts'
import { followedByCases } from '@caselead/core/help/figures/followed.ts'
import { gapsOf } from '@caselead/core/help/figures/gaps.ts'
import { outcomesOf } from '@caselead/core/help/figures/outcomes.ts'
import { shareOf } from '@caselead/core/statistics/wilson.ts'
import { gapPeople, searchCounts, searchGroups } from '@caselead/db/help/use/searches.ts'
import { readingsSoFar } from '@caselead/db/help/use/titles.ts'
import { answerVerdicts } from '@caselead/db/help/use/verdicts.ts'
import { visitGroups } from '@caselead/db/help/use/visits.ts'
import { z } from 'zod'
import type { Context } from '../../../auth/context.ts'
import { type CachedBy, cachedBy } from '../../../base/cached.ts'
import type { Runtime } from '../../../runtime/runtime.ts'
import { nameOf } from '../home.ts'
import { articleFigures } from './articles.ts'
import { Days, figureDays, type Period, periodOf, upToDate } from './period.ts'
import type { AnswerFigures, CategoryFigures, HelpFigures, HelpGap } from './types.ts'

export const FigurePeriod = z.object({ days: Days })

const mostCategories = 100
const mostGaps = 50

/** Everybody who looks within this sees the same. */
const keptFor = minutes(1)
type PeriodName = `${(typeof figureDays)[number]}`
const figuresOf = new WeakMap<Runtime, CachedBy<PeriodName, HelpFigures>>()

/** What the help centre saves, and what it lacks: counted of everybody but the team. A minute old at most. */
export function helpFigures(
  { runtime }: Context,
  { days }: z.output<typeof FigurePeriod>,
): Promise<HelpFigures> {
  const read = (of: PeriodName) => readFigures(runtime, Number(of))
  const figures =
    figuresOf.get(runtime) ?? cachedBy(runtime.steady, read, figureDays.length, keptFor)
  figuresOf.set(runtime, figures)
  return figures(`${days}`)
}

async function readFigures(runtime: Runtime, days: number): Promise<HelpFigures> {
  const { db } = runtime
  await upToDate(runtime)
  const period = periodOf(runtime, days)
  const [visits, searches, categories, articles, gaps, soFar, answers] = await Promise.all([
    visitGroups(db, { of: 'all', ...period, most: 1 }),
    searchCounts(db, period.since),
    categoryFigures(runtime, period),
    articleFigures(runtime, period),
    helpGaps(runtime, period),
    readingsSoFar(db),
    answerFigures(runtime),
  ])
  return {
    ...{ days, since: period.since, asOf: period.asOf },
    known: outcomesOf(visits.filter(({ known }) => known)),
    strangers: outcomesOf(visits.filter(({ known }) => !known)),
    ...{ searches, categories, articles, gaps, soFar, answers },
    followed: followedByCases(articles),
  }
}

async function categoryFigures(runtime: Runtime, period: Period): Promise<CategoryFigures[]> {
  const [{ categories }, visits] = await Promise.all([
    runtime.help.catalogue(),
    visitGroups(runtime.db, { of: 'category', ...period, most: mostCategories }),
  ])
  const byCategory = Map.groupBy(visits, ({ of }) => Number(of))
  return categories.flatMap((category) => {
    const { id } = category
    const title = nameOf(category, 'en').title
    const of = byCategory.get(id)
    return of ? [{ id, title, ...outcomesOf(of) }] : []
  })
}

async function helpGaps({ db }: Runtime, { since }: Period): Promise<HelpGap[]> {
  const gaps = gapsOf(await searchGroups(db, since)).slice(0, mostGaps)
  const people = await gapPeople(db, { since, gaps: gaps.map(({ stems }) => stems) })
  return gaps.map((gap, at) => ({
    ...gap,
    ...{ people: people.get(at)?.people ?? 0, caseCount: people.get(at)?.cases ?? 0 },
    cases: gap.cases.map(caseNumber),
  }))
}

async function answerFigures({ db }: Runtime): Promise<AnswerFigures> {
  const verdicts = await answerVerdicts(db)
  const from = sureFromVerdicts(verdicts)
  const { all, right } = between(verdicts, from, 1)
  return { sureFrom: from, usual: sureFrom, right: shareOf(right, all) }
}
