import { channels, plans, priorities, type Tier, tiers } from '@caselead/core/base/vocabulary.ts'
import { periodAsked, recentDays } from '@caselead/core/figures/period.ts'
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
    .describe(`The last ${recentDays.join(', ')} days with today, or a month: 2026-11.`),
  tier: z
    .number()
    .int()
    .min(0)
    .max(4)
    .transform((tier): Tier => tiers[tier] ?? 0)
    .optional()
    .describe('Only cases on this tier.'),
  plan: z.enum(plans).optional().describe('Only cases of accounts on this plan.'),
  area: z.string().max(100).optional().describe('Only cases in this category.'),
  channel: z.enum(channels).optional().describe('Only cases that came in this way.'),
  priority: z.enum(priorities).optional().describe('Only cases of this severity.'),
})

export type FigureFilter = z.output<typeof HealthFilter>

/** Whoever leads sees all cases; others, the ones they lead. */
export const filterOf = (
  { tier, plan, area: category, channel, priority }: FigureFilter,
  me: Agent,
): FactsFilter => ({
  ...{ tier, plan, category, channel, priority },
  ...(!isLeading(me) && { lead: me.id }),
})

/** As of when all facts are, in the team's zone: that of the hours the first rung keeps. */
export async function basisOf({ db, matrices }: Pick<Runtime, 'db' | 'matrices'>) {
  const [matrix, known] = await Promise.all([matrices.current(db), setting(db, 'case_facts')])
  const calendar = matrix.rungs[0]?.calendar ?? ''
  return { zone: matrix.calendars[calendar]?.zone ?? 'UTC', asOf: known?.asOf ?? null }
}
