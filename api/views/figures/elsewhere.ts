import type { Outcomes } from '@caselead/core/help/figures/outcomes.ts'
import { aucInterval } from '@caselead/core/statistics/auc.ts'
import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { forecastsOf } from '../desk/risk.ts'
import { helpFigures } from '../help/figures/figures.ts'
import { figureDays } from '../help/figures/period.ts'
import { HealthFilter } from './asked.ts'

export const HealthPeriod = HealthFilter.pick({ period: true })

/** Figures of other pages that say how healthy support is. Filters don't apply to them. */
export interface HealthElsewhere {
  /** Visits to the help centre by people who were signed in, in so many days up to now. */
  days: number
  visits: Pick<Outcomes, 'solved' | 'quiet' | 'young'>
  /** Kinds of deadlines that are forecast well enough to be measured. */
  forecasts: ForecastAccuracy[]
}

export interface ForecastAccuracy {
  /** "First response" */
  name: string
  /** How often, of a late one and one in time, the late one was told to be likelier; 0–1. */
  value: number
  from: number
  to: number
  /** Snapshots it's measured with, and how many of them ran late. */
  n: number
  late: number
}

/** The same as on their own pages. */
export async function healthElsewhere(
  ctx: Context,
  { period }: z.output<typeof HealthPeriod>,
): Promise<HealthElsewhere> {
  const days = figureDays.find((each) => each === period) ?? 30
  const [model, { known }] = await Promise.all([ctx.runtime.risk(), helpFigures(ctx, { days })])
  const { solved, quiet, young } = known
  return {
    ...{ days, visits: { solved, quiet, young } },
    forecasts: forecastsOf(model).flatMap(({ name, score }): ForecastAccuracy[] => {
      if (score === null || score.auc === null) return []
      const { auc: value, looks: n, late } = score
      return [{ name, value, ...aucInterval(value, late, n - late), n, late }]
    }),
  }
}
