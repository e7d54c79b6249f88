import type { Part } from './binomial.ts'
import { shareOf } from './wilson.ts'

/** One share minus another, in -1 to 1, with its 95% interval (Newcombe, from Wilson's of both). */
export interface Difference {
  value: number
  from: number
  to: number
}

/** Null where one of them is of nothing. */
export function differenceOf(one: Part, other: Part): Difference | null {
  const [a, b] = [shareOf(one.part, one.of), shareOf(other.part, other.of)]
  if (a.from === null || a.to === null || b.from === null || b.to === null) return null
  const [p, q] = [one.part / one.of, other.part / other.of]
  const value = p - q
  return {
    value,
    from: value - Math.hypot(p - a.from, b.to - q),
    to: value + Math.hypot(a.to - p, q - b.from),
  }
}
