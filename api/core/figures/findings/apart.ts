import {
  type IncidenceStep,
  incidence,
  type Outcome,
  timeOfShare,
} from '../../statistics/incidence.ts'
import type { Value } from '../tally.ts'

type Times = readonly Outcome<string>[]

/** In standard errors; nothing where nothing varies. */
const inErrors = (difference: number, error: number): number => (error > 0 ? difference / error : 0)

/** How far apart two curves are where half of both together have come out, or half of those that do. */
export function timesApart(one: Times, other: Times, how: string): number {
  const both = incidence([...one, ...other], how)
  const end = both.at(-1)?.share ?? 0
  const at = timeOfShare(both, Math.min(1, end) / 2).ms
  if (at === null) return 0
  const [a, b] = [stepAt(incidence(one, how), at), stepAt(incidence(other, how), at)]
  return inErrors(a.share - b.share, Math.hypot(errorOf(a, one.length), errorOf(b, other.length)))
}

const stepAt = (steps: readonly IncidenceStep[], ms: number) =>
  steps.findLast((step) => step.ms <= ms) ?? { share: 0, error: 0 }

/** None of few isn't certainty: no error is smaller than that of one more of both. */
function errorOf({ share, error }: { share: number; error: number }, of: number): number {
  const smoothed = (share * of + 1) / (of + 2)
  return Math.max(error, Math.sqrt((smoothed * (1 - smoothed)) / (of + 2)))
}

/** How far apart two means are (Welch). */
export function answersApart(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [spreadOf(one), spreadOf(other)]
  return inErrors(a.mean - b.mean, Math.hypot(a.error, b.error))
}

function spreadOf(values: readonly number[]): { mean: number; error: number } {
  const n = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, error: Math.sqrt(squares / (n - 1) / n) }
}

export function gapsApart(one: Value, other: Value): number {
  if (one.value === null || other.value === null || !one.groups || !other.groups) return 0
  return inErrors(one.value - other.value, Math.hypot(gapError(one.groups), gapError(other.groups)))
}

export const gapError = ({ part, of, otherPart, otherOf }: NonNullable<Value['groups']>): number =>
  Math.hypot(
    errorOf({ share: part / of, error: 0 }, of),
    errorOf({ share: otherPart / otherOf, error: 0 }, otherOf),
  )
