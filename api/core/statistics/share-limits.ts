import { likelihood, type Part } from './binomial.ts'

/** The share of all of them together; null of nothing. */
export function overallShare(parts: readonly Part[]): number | null {
  const sum = (pick: (each: Part) => number) => parts.reduce((all, each) => all + pick(each), 0)
  const of = sum((each) => each.of)
  return of === 0 ? null : sum((each) => each.part) / of
}

/**
 * Between which shares a month of this size lies if nothing has changed: three standard errors (p-chart); of so
 * few that counts aren't spread like that, as far as is as unlikely.
 */
export function shareLimits(share: number, of: number): { from: number; to: number } {
  if (of === 0) return { from: 0, to: 1 }
  const variance = of * share * (1 - share)
  if (variance < leastVariance) return funnelLimits(share, of, withinThreeErrors)
  const reach = (3 * Math.sqrt(variance)) / of
  return { from: Math.max(0, share - reach), to: Math.min(1, share + reach) }
}

/** How likely something is within three standard errors. */
const withinThreeErrors = 0.9973
/** In counts, squared: below it, they don't follow the normal distribution. */
const leastVariance = 5

/** Of `probability` in two equal tails. */
export const funnelOf = { usual: 0.95, rare: 0.998 } as const

/**
 * Between which shares a group of this size lies by chance alone, if its true share is that of everybody:
 * exact binomial limits. Both ends are still by chance.
 */
export function funnelLimits(
  share: number,
  of: number,
  probability: number,
): { from: number; to: number } {
  const tail = (1 - probability) / 2
  if (of === 0) return { from: 0, to: 1 }
  return { from: quantile(share, of, tail) / of, to: quantile(share, of, 1 - tail) / of }
}

/** Counts further from what is expected than so many standard deviations don't add to any sum. */
const reach = 12

/** The smallest count whose probability, with all below it, reaches `reached`. */
function quantile(share: number, of: number, reached: number): number {
  if (share <= 0) return 0
  if (share >= 1) return of
  const far = reach * (1 + Math.sqrt(of * share * (1 - share)))
  const [first, last] = [Math.floor(of * share - far), Math.ceil(of * share + far)]
  let sum = 0
  for (let count = Math.max(0, first); count < Math.min(of, last); count += 1) {
    sum += likelihood({ part: count, of }, share)
    if (sum >= reached) return count
  }
  return Math.min(of, last)
}
