import { Figures } from '@caselead/core/figures/figures.ts'
import type { Findings } from '@caselead/core/figures/findings/findings.ts'
import { countFactsDue } from '@caselead/db/figures/keep.ts'
import { areasOfFacts } from '@caselead/db/figures/read.ts'
import type { Context } from '../../auth/context.ts'
import type { Agent } from '../../auth/visitor.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { basisOf, type FigureFilter, filterOf, leadSeen, reportsOf } from './asked.ts'
import { factsUpTo } from './facts-up-to.ts'
import { namesOfParts } from './named.ts'
import { shared } from './shared.ts'
import type { HealthFigures } from './types.ts'

const mostKept = 100
const mostWaiting = 10_000

interface FigureQuestion {
  asked: FigureFilter
  lead: string | null
}

const sharedFigures = shared(mostKept, readFigures)

/** The figures of a period: of all cases for whoever leads, of their own for others. A minute old at most. */
export const healthFigures = (
  { runtime }: Context,
  me: Agent,
  asked: FigureFilter,
): Promise<HealthFigures> => sharedFigures(runtime, { asked, lead: leadSeen(me) })

async function readFigures(
  runtime: Runtime,
  { asked, lead }: FigureQuestion,
): Promise<HealthFigures> {
  const reports = reportsOf(runtime)
  const { db } = reports
  const { zone, asOf } = await basisOf(reports)
  const { period } = asked
  const at = asOf ?? runtime.now()
  const figures = new Figures({ period, asOf: at, zone })
  const around = Promise.all([countFactsDue(db, mostWaiting), areasOfFacts(db)])
  around.catch(() => undefined)
  for await (const batch of factsUpTo(reports, at, figures.since, filterOf(asked, lead))) {
    for (const { facts } of batch) figures.add(facts)
  }
  const [waiting, areas] = await around
  const all = figures.all()
  const findings = figures.findings(all)
  return {
    ...{ period, span: figures.span, zone, asOf, waiting, own: lead !== null, areas },
    ...{ merged: figures.merged, figures: all, findings },
    returnedFor: figures.returnedFor(),
    ruleNames: await ruleNamesOf(reports, findings),
  }
}

async function ruleNamesOf(reports: ReturnType<typeof reportsOf>, { found }: Findings) {
  const groups = found.flatMap(({ groups }) => groups).filter(({ by }) => by === 'rule')
  const names = await namesOfParts(
    reports,
    'rule',
    groups.map(({ key }) => key),
  )
  return Object.fromEntries(names)
}
