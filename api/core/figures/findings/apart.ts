import type { Value } from '../tally.ts'

/** In standard errors; nothing where nothing varies. */
const inErrors = (difference: number, error: number): number => (error > 0 ? difference / error : 0)

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
