/** How far a value moves from month to month without anything having changed (XmR). */
export interface NaturalLimits {
  mean: number
  /** The mean of how far each value is from the one before. */
  movingRange: number
  from: number
  to: number
  /** No two values next to each other are further apart than this. */
  rangeTo: number
}

const limitsBy = 2.66
const rangeBy = 3.268

/** Null of fewer than two values: nothing has moved yet. */
export function naturalLimits(values: readonly number[]): NaturalLimits | null {
  if (values.length < 2) return null
  const mean = meanOf(values)
  const movingRange = meanOf(rangesOf(values))
  const reach = limitsBy * movingRange
  return {
    ...{ mean, movingRange },
    ...{ from: mean - reach, to: mean + reach, rangeTo: rangeBy * movingRange },
  }
}

/** How far each value is from the one before it. */
export const rangesOf = (values: readonly number[]): number[] =>
  values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? value)))

/** Of a value, what says that it moved for a reason: it's outside, or ends a run on one side of the mean. */
export type Signal = 'outside' | 'run' | null

const runOf = 8

/** By value, in order. Limits may differ from value to value. */
export function signalsOf(
  values: readonly number[],
  mean: number,
  limits: (at: number) => { from: number; to: number },
): Signal[] {
  let [run, side] = [0, 0]
  return values.map((value, at) => {
    const here = Math.sign(value - mean)
    run = here !== 0 && here === side ? run + 1 : Math.abs(here)
    side = here
    const { from, to } = limits(at)
    if (value < from || value > to) return 'outside'
    return run >= runOf ? 'run' : null
  })
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
