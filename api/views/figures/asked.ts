import { channels, plans, priorities, type Tier, tiers } from '@caselead/core/base/vocabulary.ts'
import { factsVersion } from '@caselead/core/figures/facts/case-facts.ts'
import { periodAsked } from '@caselead/core/figures/period.ts'
import { isLeading } from '@caselead/core/team/people.ts'
import type { FactsFilter } from '@caselead/db/figures/read.ts'
import { setting } from '@caselead/db/settings.ts'
import { z } from 'zod'
import type { Agent } from '../../auth/visitor.ts'
import type { Runtime } from '../../runtime/runtime.ts'

export const HealthFilter = z.object({
  period: z
    .string()
    .max(20)
    .default('30')
    .transform(periodAsked)
    .describe(
      '`7`, `30` or `90` for that many days up to today, or a month like `2026-11`. Anything else counts as `30`.',
    ),
  tier: z
    .number()
    .int()
    .min(0)
    .max(4)
    .transform((tier): Tier => tiers[tier] ?? 0)
    .optional()
    .describe('Only cases on this tier now.'),
  plan: z.enum(plans).optional().describe('Only cases of accounts on this plan.'),
  area: z.string().max(100).optional().describe('Only cases in this category.'),
  channel: z.enum(channels).optional().describe('Only cases that came in this way.'),
  priority: z.enum(priorities).optional().describe('Only cases of this severity.'),
})

export type FigureFilter = z.output<typeof HealthFilter>

/** Whose cases somebody sees: null for all, as whoever leads does; others see those they lead. */
export const leadSeen = (me: Agent): string | null => (isLeading(me) ? null : me.id)

export const filterOf = (
  { tier, plan, area: category, channel, priority }: FigureFilter,
  lead: string | null,
): FactsFilter => ({
  ...{ version: factsVersion, tier, plan, category, channel, priority },
  ...(lead !== null && { lead }),
})

/** What figures are read with: from the replica where there is one. */
export const reportsOf = ({ reports, matrices }: Runtime) => ({ db: reports, matrices })

/** As of when all facts are, null while they're made anew; in the team's zone: that of the hours the first rung keeps. */
export async function basisOf({ db, matrices }: Pick<Runtime, 'db' | 'matrices'>) {
  const [matrix, known] = await Promise.all([matrices.current(db), setting(db, 'case_facts')])
  const calendar = matrix.rungs[0]?.calendar ?? ''
  const asOf = known?.version === factsVersion ? known.asOf : null
  return { zone: matrix.calendars[calendar]?.zone ?? 'UTC', asOf }
}
