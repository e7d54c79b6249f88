import { naturalLimits, type Signal, signalsOf } from '../statistics/natural-limits.ts'
import { overallShare, shareLimits } from '../statistics/share-limits.ts'
import type { Definition } from './definitions/definition.ts'
import type { Value } from './tally.ts'

/** A month of a figure, and between which values it lies if nothing has changed. */
export interface TrendMonth {
  /** "2026-11" */
  month: string
  value: number | null
  n: number
  part: number
  limits: { from: number; to: number } | null
  signal: Signal
}

export interface FigureTrend {
  months: TrendMonth[]
  /** What the limits are about; null where too few months can tell. */
  mean: number | null
}

type Month = { month: string } & Pick<Value, 'value' | 'n' | 'part' | 'from'>

/** Fewer months say nothing of what is usual. */
const fewestMonths = 6

/** Shares have limits by how many there are in each month; times and means, by how far they usually move. */
export function trendOf(definition: Definition, months: readonly Month[]): FigureTrend {
  const told = months.filter(({ value }) => value !== null)
  const values = told.map(({ value }) => value ?? 0)
  const usual = told.length < fewestMonths ? null : usualOf(definition, told, values)
  const signals = usual ? signalsOf(values, usual.mean, (at) => usual.limits(at)) : []
  return {
    mean: usual?.mean ?? null,
    months: months.map((each) => {
      const { month, value, n, part } = each
      const at = told.findIndex((one) => one.month === month)
      const isTold = usual !== null && at >= 0
      return {
        ...{ month, value, n, part },
        limits: isTold ? usual.limits(at) : null,
        signal: isTold ? (signals[at] ?? null) : unreached(each, usual),
      }
    }),
  }
}

/** A time half of which isn't reached has no value; surely longer than usual it's outside all the same. */
const unreached = ({ n, value, from }: Month, usual: Usual | null): Signal =>
  usual !== null && n > 0 && value === null && from !== null && from > usual.limits(0).to
    ? 'outside'
    : null

interface Usual {
  mean: number
  limits: (at: number) => { from: number; to: number }
}

function usualOf(definition: Definition, told: readonly Month[], values: number[]): Usual | null {
  if (definition.kind === 'share' && !definition.isStock) {
    const parts = told.map(({ part, n: of }) => ({ part, of }))
    const mean = overallShare(parts)
    return mean === null ? null : { mean, limits: (at) => shareLimits(mean, parts[at]?.of ?? 0) }
  }
  const limits = naturalLimits(values)
  if (!limits) return null
  const [lowest, highest] = reachOf(definition)
  const within = { from: Math.max(lowest, limits.from), to: Math.min(highest, limits.to) }
  return { mean: limits.mean, limits: () => within }
}

/** No month can be outside of these. */
function reachOf(definition: Definition): readonly [lowest: number, highest: number] {
  switch (definition.kind) {
    case 'share':
      return [0, 1]
    case 'gap':
      return [-1, 1]
    case 'mean':
      return definition.scale
    case 'time':
      return [0, Number.POSITIVE_INFINITY]
  }
}
