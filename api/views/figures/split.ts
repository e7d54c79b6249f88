import { figureNames, inBusinessTime } from '@caselead/core/figures/definitions/definitions.ts'
import { spanOf } from '@caselead/core/figures/period.ts'
import { Split, type SplitPart, splitsOf } from '@caselead/core/figures/split.ts'
import type { Value } from '@caselead/core/figures/tally.ts'
import { splitNames } from '@caselead/core/figures/traits.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import type { Agent } from '../../auth/visitor.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { basisOf, type FigureFilter, filterOf, HealthFilter, leadSeen, reportsOf } from './asked.ts'
import { factsUpTo } from './facts-up-to.ts'
import { namesOfParts } from './named.ts'
import { shared } from './shared.ts'
import type { FigureSplit, NamedPart, TimedValue } from './types.ts'

export const SplitFigure = HealthFilter.extend({
  figure: z.enum(figureNames).describe('Which figure.'),
  by: z
    .enum(splitNames)
    .describe(
      'By what: where handoffs were handed to (`tier`, `level`), `rule`, who was `called` first, case `lead`, and so on. One that the figure can’t be split by counts as its first.',
    ),
})

type SplitQuestion = Omit<z.output<typeof SplitFigure>, keyof FigureFilter> & {
  asked: FigureFilter
  lead: string | null
}

const mostKept = 50

const sharedSplits = shared(mostKept, readSplit)

/**
 * A figure by what its things have in common. Whoever leads sees all parts; others see their own cases, and
 * of case leads themselves among everybody's.
 */
export async function figureSplit(
  { runtime }: Context,
  me: Agent,
  { figure, by: asked, ...filter }: z.output<typeof SplitFigure>,
): Promise<FigureSplit> {
  const own = leadSeen(me)
  const splits = splitsOf(figure).filter((each) => own === null || each !== 'called')
  const by = splits.find((each) => each === asked) ?? splits[0] ?? 'tier'
  const isOfPeople = own !== null && by === 'lead'
  const lead = isOfPeople ? null : own
  const { parts, ...rest } = await sharedSplits(runtime, { asked: filter, figure, by, lead })
  const seen = isOfPeople ? parts.filter(({ key }) => key === own) : parts
  return { by, splits, ...rest, parts: await named(runtime, by, seen) }
}

async function readSplit(runtime: Runtime, { asked, figure: name, by, lead }: SplitQuestion) {
  const reports = reportsOf(runtime)
  const { zone, asOf: known } = await basisOf(reports)
  const asOf = known ?? runtime.now()
  const span = spanOf(asked.period, asOf, zone)
  const split = new Split({ name, by, span, asOf })
  const twin = inBusinessTime[name]
  const business = twin && new Split({ name: twin, by, span, asOf })
  for await (const batch of factsUpTo(reports, asOf, span.from, filterOf(asked, lead))) {
    for (const { facts } of batch) {
      split.add(facts)
      business?.add(facts)
    }
  }
  const timed = withBusiness(business)
  return {
    parts: split.parts().map((part) => ({ ...part, ...timed(part.key) })),
    total: { ...split.total(), ...(business && { business: business.total() }) },
    ...{ span, zone, asOf: known },
  }
}

/** Both count the same things, so that they have the same parts. */
function withBusiness(business: Split | undefined): (key: string) => { business?: Value } {
  const parts = new Map(business?.parts().map(({ key, verdict: _, ...value }) => [key, value]))
  return (key) => {
    const value = parts.get(key)
    return value ? { business: value } : {}
  }
}

/** By name, never by value. */
async function named(
  runtime: Runtime,
  by: FigureSplit['by'],
  parts: readonly (SplitPart & TimedValue)[],
): Promise<NamedPart[]> {
  const keys = parts.map(({ key }) => key)
  const names = await namesOfParts(runtime, by, keys)
  return parts
    .map((part) => ({ ...part, name: names.get(part.key) ?? null }))
    .toSorted((a, b) => inOrder(a.name ?? a.key, b.name ?? b.key))
}

const inOrder = (a: string, b: string): number =>
  a.localeCompare(b, 'en', { numeric: true, sensitivity: 'base' })
