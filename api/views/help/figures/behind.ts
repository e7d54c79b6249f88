import { caseNumber } from '@caselead/core/case/state.ts'
import { gapsOf } from '@caselead/core/help/figures/gaps.ts'
import { outcomeNames, outcomes } from '@caselead/core/help/figures/outcomes.ts'
import { searchKinds } from '@caselead/core/help/figures/search-kinds.ts'
import { searchGroups, searchList } from '@caselead/db/help/use/searches.ts'
import { textsNamed } from '@caselead/db/help/use/titles.ts'
import { visitList, visitsOf } from '@caselead/db/help/use/visits.ts'
import { z } from 'zod'
import type { Context } from '../../../auth/context.ts'
import type { Runtime } from '../../../runtime/runtime.ts'
import { Paged, paging } from '../../types/paging.ts'
import { nameOf } from '../home.ts'
import { Days, periodOf, upToDate } from './period.ts'
import type { HelpSearches, HelpVisits } from './types.ts'

export const VisitsBehind = Paged.extend({
  days: Days,
  of: z.enum(visitsOf).default('all').describe('Visits to everything, an article or a category.'),
  id: z.number().int().min(0).max(2_147_483_647).default(0).describe('Which of those, by its id.'),
  outcome: z.enum(outcomeNames).default('shown').describe('What came of them.'),
  signedIn: z.boolean().optional().describe('Only of people who were signed in, or who weren’t.'),
})

/** The visits behind a number. */
export async function visitsBehind(
  { runtime }: Context,
  { days, of, id, outcome, signedIn, ...page }: z.output<typeof VisitsBehind>,
): Promise<HelpVisits> {
  const { db } = runtime
  await upToDate(runtime)
  const [wanted, known] = [outcomes[outcome], signedIn ?? null]
  const key = of === 'all' ? '' : String(id)
  const asked = { of, key, ...periodOf(runtime, days), wanted, known }
  const [visited, title] = await Promise.all([visitList(db, asked, page), titleOf(runtime, of, id)])
  const texts = await textsNamed(db, [...new Set(visited.found.rows.flatMap((row) => row.texts))])
  return {
    title,
    paging: paging(visited.found, visited.total),
    rows: visited.found.rows.map(({ known: signedIn, caseId, texts: ids, ...row }) => ({
      ...{ id: row.id, at: row.at, opened: row.opened, solved: row.solved, isOld: row.isOld },
      ...{ signedIn, case: caseId === null ? null : caseNumber(caseId) },
      articles: ids.slice(0, mostNamed).flatMap((each) => texts.get(each)?.title ?? []),
    })),
  }
}

const mostNamed = 5

async function titleOf(
  { db, help }: Runtime,
  of: z.output<typeof VisitsBehind>['of'],
  id: number,
): Promise<string | null> {
  if (of === 'article') return (await textsNamed(db, [id])).get(id)?.title ?? null
  if (of === 'all') return null
  const category = (await help.catalogue()).categories.find((each) => each.id === id)
  return category ? nameOf(category, 'en').title : null
}

export const SearchesBehind = Paged.extend({
  days: Days,
  kind: z.enum(searchKinds).default('all').describe('What came of them.'),
  gap: z
    .string()
    .max(400)
    .optional()
    .describe('Only searches of a content gap: any of its `stems`.'),
})

/** The searches behind a number. */
export async function searchesBehind(
  { runtime }: Context,
  { days, kind, gap: stems, ...page }: z.output<typeof SearchesBehind>,
): Promise<HelpSearches> {
  const { db } = runtime
  await upToDate(runtime)
  const { since } = periodOf(runtime, days)
  const gaps = stems === undefined ? [] : gapsOf(await searchGroups(db, since))
  const gap = gaps.find((each) => each.stems.includes(stems ?? ''))
  const inGap = stems === undefined ? null : (gap?.stems ?? [])
  const { found: shown, total } = await searchList(db, { since, kind, stems: inGap }, page)
  const texts = await textsNamed(db, [
    ...new Set(
      shown.rows.flatMap(({ answerId, openedId }) => [answerId ?? [], openedId ?? []].flat()),
    ),
  ])
  const title = (id: number | null) => (id === null ? null : (texts.get(id)?.title ?? null))
  return {
    gap: gap?.examples[0] ?? null,
    paging: paging(shown, total),
    rows: shown.rows.map(({ known: signedIn, answerId, openedId, caseId, ...row }) => ({
      ...{ ...row, signedIn, answer: title(answerId), opened: title(openedId) },
      case: caseId === null ? null : caseNumber(caseId),
    })),
  }
}
