import { fewBelow } from '../statistics/wilson.ts'
import type { Range } from './definitions/definition.ts'

export const verdicts = ['healthy', 'unhealthy', 'unsure', 'few', 'none'] as const
/** `unsure`: the interval is on both sides of a border. `few`: too few to tell. `none`: no range is set. */
export type Verdict = (typeof verdicts)[number]

export interface Estimate {
  n: number
  from: number | null
  to: number | null
}

/** From the interval, not from the value: inside the range, outside of it, or neither. */
export function verdictOf({ n, from, to }: Estimate, range: Range | null): Verdict {
  if (range === null) return 'none'
  if (n < fewBelow) return 'few'
  const { from: least = Number.NEGATIVE_INFINITY, to: most = Number.POSITIVE_INFINITY } = range
  const [low, high] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY]
  if (low >= least && high <= most) return 'healthy'
  return high < least || low > most ? 'unhealthy' : 'unsure'
}
