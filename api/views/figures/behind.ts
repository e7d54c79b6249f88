import { caseNumber } from '@caselead/core/case/state.ts'
import {
  type BehindBasis,
  type BehindKind,
  behind,
  behindKinds,
} from '@caselead/core/figures/behind.ts'
import {
  definitions,
  type FigureName,
  figureNames,
} from '@caselead/core/figures/definitions/definitions.ts'
import { reasonKeys } from '@caselead/core/figures/findings/reasons.ts'
import type { Item } from '@caselead/core/figures/item.ts'
import { spanOf } from '@caselead/core/figures/period.ts'
import { splitNames } from '@caselead/core/figures/traits.ts'
import { subjectsOf } from '@caselead/db/figures/read.ts'
import { pageLength, rowsBefore } from '@caselead/db/pages.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import type { Agent } from '../../auth/visitor.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { Paged, paging } from '../types/paging.ts'
import { basisOf, type FigureFilter, filterOf, HealthFilter, leadSeen, reportsOf } from './asked.ts'
import { factsUpTo } from './facts-up-to.ts'
import { namesOfParts } from './named.ts'
import { shared } from './shared.ts'
import type { CountedItem, CountedItems } from './types.ts'

export const BehindFigure = HealthFilter.extend(Paged.shape).extend({
  figure: z.enum(figureNames).describe('Which figure.'),
  which: z
    .enum(behindKinds)
    .default('all')
    .describe(
      '`all` it counts, `part`: those the figure is about, `rest`: the others, `young`: too early to say, `compared`: late clocks of cases that weren’t escalated (only `breachGap`).',
    ),
  by: z.enum(splitNames).optional().describe('With `part`: only that part of the figure’s split.'),
  part: z.string().max(100).default('').describe('The key of a part.'),
  lacks: z
    .enum(reasonKeys)
    .optional()
    .describe(
      'Only handoffs returned because this part of the packet was missing; `unnamed`: nobody named a part.',
    ),
})

interface Counted {
  id: number
  item: Item
}

interface FigureQuestion {
  asked: FigureFilter
  figure: FigureName
  which: BehindKind
  part: BehindBasis['part']
  lacks: BehindBasis['lacks']
  lead: string | null
}

/** Of each list kept, all its pages; longer ones are read anew. */
const mostLists = 10
const mostRows = 20_000

const sharedLists = shared(mostLists, readList, ({ all }) => all.length <= mostRows)

/** What a figure counts, one by one: as many as its n. The newest first; a minute old at most. */
export async function behindFigure(
  { runtime }: Context,
  me: Agent,
  {
    figure,
    which,
    by,
    part: key,
    lacks,
    page,
    after: _,
    before: __,
    ...asked
  }: z.output<typeof BehindFigure>,
): Promise<CountedItems> {
  const { db } = runtime
  const lead = leadSeen(me)
  const { all, ...basis } = await sharedLists(runtime, {
    ...{ asked, figure, which, lead, lacks },
    part: by && { by, key },
  })
  const shown = all.slice(rowsBefore(page), rowsBefore(page) + pageLength)
  const subjects = await subjectsOf(db, [...new Set(shown.map(({ id }) => id))])
  const definition = definitions[figure]
  const how = definition.kind === 'time' ? definition.how : null
  const place = {
    ...{ rows: shown, page, previous: page > 1 ? [page - 1] : null },
    next: all.length > page * pageLength ? [page + 1] : null,
  }
  const names = by ? await namesOfParts(runtime, by, [key]) : new Map<string, string>()
  return {
    ...basis,
    partName: names.get(key) ?? null,
    rows: shown.map(({ id, item }) => row(id, subjects.get(id) ?? '', item, how)),
    paging: { ...paging(place, all.length), total: all.length, isMore: false },
  }
}

async function readList(
  runtime: Runtime,
  { asked, figure, which, part, lacks, lead }: FigureQuestion,
) {
  const reports = reportsOf(runtime)
  const { zone, asOf } = await basisOf(reports)
  const at = asOf ?? runtime.now()
  const span = spanOf(asked.period, at, zone)
  const all: Counted[] = []
  for await (const batch of factsUpTo(reports, at, span.from, filterOf(asked, lead))) {
    for (const { case_id: id, facts } of batch) {
      for (const item of behind(figure, facts, { asOf: at, span, kind: which, part, lacks }))
        all.push({ id, item })
    }
  }
  all.sort((a, b) => b.item.at - a.item.at || b.id - a.id)
  return { all, span, zone, asOf }
}

function row(id: number, subject: string, item: Item, how: string | null): CountedItem {
  const named = { case: caseNumber(id), subject, at: item.at }
  if ('ms' in item) {
    const counts = item.how === null ? 'young' : item.how === how ? 'part' : 'rest'
    return { ...named, ms: item.ms, score: null, counts }
  }
  if ('score' in item) return { ...named, ms: null, score: item.score, counts: 'part' }
  const counts = item.isPart === null ? 'young' : item.isPart ? 'part' : 'rest'
  return { ...named, ms: null, score: null, counts }
}
