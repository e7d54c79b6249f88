import type { Value } from './look.ts'
import { chance, logit } from './odds.ts'

/** What each value of one thing known does to the log odds of being late. */
export interface Encoding {
  name: string
  /** Where numbers part into ranges; null when its values are words. */
  cuts: number[] | null
  effects: Record<string, number>
}

/** Looks a value must have before its own rate outweighs the rate of all. */
const inertia = 20
const mostRanges = 8

/** Zero for what was never seen: it says nothing either way. */
export function effectOf({ cuts, effects }: Encoding, value: Value | undefined): number {
  const key = keyOf(cuts, value)
  return Object.hasOwn(effects, key) ? (effects[key] ?? 0) : 0
}

/** The key under which the effect of a value stands. */
export function keyOf(cuts: number[] | null, value: Value | undefined): string {
  if (value === null || value === undefined) return 'unknown'
  if (cuts === null) return `=${value}`
  if (!isNumber(value)) return 'unknown'
  return String(cuts.filter((cut) => cut <= value).length)
}

/** Ranges with about as many looks in each; null unless there are numbers. */
export function cutsOf(values: readonly (Value | undefined)[]): number[] | null {
  const sorted = values.filter(isNumber).sort((a, b) => a - b)
  if (sorted.length === 0) return null
  const cuts = Array.from(
    { length: mostRanges - 1 },
    (_, index) => sorted[Math.floor(((index + 1) * sorted.length) / mostRanges)] ?? 0,
  )
  return [...new Set(cuts)].filter((cut) => cut > (sorted[0] ?? 0))
}

const isNumber = (value: Value | undefined): value is number =>
  typeof value === 'number' && !Number.isNaN(value)

/** Looks that share a value: how many, how many were late, and how many their weeks explain. */
export interface Tally {
  all: number
  late: number
  expected: number
}

export const smoothed = (late: number, all: number, rate: number): number =>
  (late + inertia * rate) / (all + inertia)

/** How much likelier to be late than their weeks explain. */
export function effectOfTally({ all, late, expected }: Tally): number {
  if (all < 1) return 0
  const rate = expected / all
  return logit(smoothed(late, all, rate)) - logit(rate)
}

export function tallyBy(
  keys: readonly string[],
  late: readonly boolean[],
  base: readonly number[],
  counts: (index: number) => boolean = () => true,
): Map<string, Tally> {
  const sums = new Map<string, Tally>()
  keys.forEach((key, index) => {
    if (!counts(index)) return
    const sum = sums.get(key) ?? { all: 0, late: 0, expected: 0 }
    sum.all += 1
    sum.late += Number(late[index])
    sum.expected += chance(base[index] ?? 0)
    sums.set(key, sum)
  })
  return sums
}

export const effectsOf = (sums: ReadonlyMap<string, Tally>): Encoding['effects'] =>
  Object.fromEntries([...sums].map(([key, sum]) => [key, effectOfTally(sum)]))
