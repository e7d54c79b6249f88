import type { Value } from './observation.ts'
import { chance, logit } from './odds.ts'

/** What each value of one thing known does to the log odds of being late. */
export interface Encoding {
  name: string
  /** Where numbers part into ranges; null when its values are words. */
  cuts: number[] | null
  effects: Record<string, number>
}

/** Looks a value must have before its own rate outweighs the rate of all; how far it is trusted then, the regression says. */
const inertia = 2
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
  let below = 0
  for (const cut of cuts) if (cut <= value) below++
  return String(below)
}

/** Ranges with about as many looks in each; null unless there are numbers. */
export function cutsOf(values: readonly (Value | undefined)[]): number[] | null {
  const sorted = Float64Array.from(values.filter(isNumber)).sort()
  if (sorted.length === 0) return null
  const cuts = Array.from(
    { length: mostRanges - 1 },
    (_, index) => sorted[Math.floor(((index + 1) * sorted.length) / mostRanges)] ?? 0,
  )
  return [...new Set(cuts)].filter((cut) => cut > (sorted[0] ?? 0))
}

const isNumber = (value: Value | undefined): value is number =>
  typeof value === 'number' && !Number.isNaN(value)

/** The rate of some, drawn to the rate given as if by so many more that had it. */
export const smoothed = (late: number, all: number, rate: number, by: number): number =>
  (late + by * rate) / (all + by)

/** How much likelier to be late than expected were so many of all. */
export function effectOfTally(all: number, late: number, expected: number): number {
  if (all <= 0) return 0
  const rate = expected / all
  return logit(smoothed(late, all, rate, inertia)) - logit(rate)
}

/**
 * How looks ended, beside the log odds their weeks alone explain, and how much each counts; each in
 * one of some parts.
 */
export interface Ends {
  late: Float64Array
  base: Float64Array
  counts: Float64Array
  partOf: Int32Array
  parts: number
}

/** Looks by the value they share. */
export class Tallies {
  readonly keys: readonly string[]
  readonly #keyOf: Int32Array
  readonly #partOf: Int32Array
  readonly #parts: number
  readonly #all: Float64Array
  readonly #late: Float64Array
  readonly #expected: Float64Array

  constructor(keys: readonly string[], { late, base, counts, partOf, parts }: Ends) {
    const known = new Map<string, number>()
    this.#keyOf = Int32Array.from(keys, (key) => {
      const number = known.get(key) ?? known.size
      known.set(key, number)
      return number
    })
    this.keys = [...known.keys()]
    this.#partOf = partOf
    this.#parts = parts
    this.#all = new Float64Array(known.size * parts)
    this.#late = new Float64Array(known.size * parts)
    this.#expected = new Float64Array(known.size * parts)
    for (let i = 0; i < keys.length; i++) {
      const place = this.#place(i)
      const count = counts[i] ?? 0
      this.#all[place] = (this.#all[place] ?? 0) + count
      this.#late[place] = (this.#late[place] ?? 0) + count * (late[i] ?? 0)
      this.#expected[place] = (this.#expected[place] ?? 0) + count * chance(base[i] ?? 0)
    }
  }

  /** What all looks say of a value. */
  effect(key: number): number {
    return this.#without(key, -1)
  }

  /** For each look, what those of the other parts say of its value. */
  effectsApart(): Float64Array {
    const told = this.#all.map((_, place) =>
      this.#without(Math.floor(place / this.#parts), place % this.#parts),
    )
    return Float64Array.from(this.#keyOf, (_, i) => told[this.#place(i)] ?? 0)
  }

  #place(look: number): number {
    return (this.#keyOf[look] ?? 0) * this.#parts + (this.#partOf[look] ?? 0)
  }

  #without(key: number, left: number): number {
    let [all, late, expected] = [0, 0, 0]
    for (let part = 0; part < this.#parts; part++) {
      if (part === left) continue
      const place = key * this.#parts + part
      all += this.#all[place] ?? 0
      late += this.#late[place] ?? 0
      expected += this.#expected[place] ?? 0
    }
    return effectOfTally(all, late, expected)
  }
}
