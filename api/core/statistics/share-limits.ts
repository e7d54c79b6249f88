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
  if (of === 0) return { from: 0, to: 1 }
  if (share <= 0 || share >= 1) return { from: share, to: share }
  const tail = (1 - probability) / 2
  const far = reach * (1 + Math.sqrt(of * share * (1 - share)))
  const begin = Math.max(0, Math.floor(of * share - far))
  const end = Math.min(of, Math.ceil(of * share + far))
  const odds = share / (1 - share)
  let [from, sum, each] = [end, 0, likelihood({ part: begin, of }, share)]
  for (let count = begin; count < end; count += 1) {
    sum += each
    if (from === end && sum >= tail) from = count
    if (sum >= 1 - tail) return { from: from / of, to: count / of }
    each *= ((of - count) / (count + 1)) * odds
  }
  return { from: from / of, to: end / of }
}

/** Counts further from what is expected than so many standard deviations don't add to any sum. */
const reach = 8
