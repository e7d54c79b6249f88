import { setImmediate } from 'node:timers/promises'
import { minutes } from '@caselead/core/base/instant.ts'
import { Figures } from '@caselead/core/figures/figures.ts'
import { isLeading } from '@caselead/core/team/people.ts'
import { countFactsDue } from '@caselead/db/figures/keep.ts'
import { areasOfFacts, factsSince } from '@caselead/db/figures/read.ts'
import type { Context } from '../../auth/context.ts'
import type { Agent } from '../../auth/visitor.ts'
import { type CachedBy, cachedBy } from '../../base/cached.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { basisOf, type FigureFilter, filterOf } from './asked.ts'
import type { HealthFigures } from './types.ts'

/** Everybody who asks for the same within this sees the same. */
const keptFor = minutes(1)
const mostKept = 100
const mostWaiting = 10_000
const figuresOf = new WeakMap<Runtime, CachedBy<string, HealthFigures>>()

/** The figures of a period: of all cases for whoever leads, of their own for others. A minute old at most. */
export function healthFigures(
  { runtime }: Context,
  me: Agent,
  asked: FigureFilter,
): Promise<HealthFigures> {
  const figures =
    figuresOf.get(runtime) ??
    cachedBy(
      runtime.steady,
      (key: string) => readFigures(runtime, JSON.parse(key)),
      mostKept,
      keptFor,
    )
  figuresOf.set(runtime, figures)
  return figures(JSON.stringify({ asked, me }))
}

async function readFigures(
  runtime: Runtime,
  { asked, me }: { asked: FigureFilter; me: Agent },
): Promise<HealthFigures> {
  const { db } = runtime
  const { zone, asOf } = await basisOf(runtime)
  const { period } = asked
  const figures = new Figures({ period, asOf: asOf ?? runtime.now(), zone })
  const [waiting, areas] = await Promise.all([countFactsDue(db, mostWaiting), areasOfFacts(db)])
  for await (const batch of factsSince(db, figures.since, filterOf(asked, me))) {
    for (const { facts } of batch) figures.add(facts)
    await setImmediate()
  }
  return {
    ...{ period, span: figures.span, zone, asOf, waiting, own: !isLeading(me), areas },
    ...{ merged: figures.merged, figures: figures.all() },
  }
}
