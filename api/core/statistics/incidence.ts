import { crossing, type TimeReached } from './survival.ts'

/** How long something took, and how it came out; null where it hadn't yet. */
export interface Outcome<How extends string> {
  ms: number
  how: How | null
}

export interface IncidenceStep {
  ms: number
  /** The share that came out this way by then, of all that began, and its standard error. */
  share: number
  error: number
}

/**
 * The share that came out one way, over time, where it can come out in other ways, too
 * (Aalen–Johansen). One minus Kaplan–Meier would count those as if they could still come out this way.
 */
export function incidence<How extends string>(
  all: readonly Outcome<How>[],
  how: How,
): IncidenceStep[] {
  const steps: IncidenceStep[] = []
  const sorted = all.toSorted((a, b) => a.ms - b.ms)
  const spread = new Spread()
  let [left, share, at] = [1, 0, 0]
  while (at < sorted.length) {
    const ms = sorted[at]?.ms ?? 0
    const atRisk = sorted.length - at
    let [ends, wanted] = [0, 0]
    for (; at < sorted.length && sorted[at]?.ms === ms; at += 1) {
      const came = sorted[at]?.how ?? null
      if (came !== null) ends += 1
      if (came === how) wanted += 1
    }
    const before = left
    share += (before * wanted) / atRisk
    left *= 1 - ends / atRisk
    if (ends > 0) spread.add({ atRisk, ends, wanted, before, share })
    if (wanted > 0) steps.push({ ms, share, error: spread.error(share) })
  }
  return steps
}

/** The sums of the delta method's variance, so that each step costs the same. */
class Spread {
  #ends = 0
  #endsByShare = 0
  #endsBySquare = 0
  #own = 0
  #cross = 0
  #crossByShare = 0

  add(step: { atRisk: number; ends: number; wanted: number; before: number; share: number }) {
    const { atRisk, ends, wanted, before, share } = step
    // When everything has come out, nothing is left to vary.
    const end = atRisk === ends ? 0 : ends / (atRisk * (atRisk - ends))
    const cross = (before * wanted) / atRisk ** 2
    this.#ends += end
    this.#endsByShare += end * share
    this.#endsBySquare += end * share ** 2
    this.#own += (before ** 2 * wanted * (atRisk - wanted)) / atRisk ** 3
    this.#cross += cross
    this.#crossByShare += cross * share
  }

  error(share: number): number {
    const past = share ** 2 * this.#ends - 2 * share * this.#endsByShare + this.#endsBySquare
    const both = share * this.#cross - this.#crossByShare
    return Math.sqrt(Math.max(0, past + this.#own - 2 * both))
  }
}

/** By when a share of all that began came out this way, with its 95% interval. */
export const timeOfShare = (steps: readonly IncidenceStep[], part: number): TimeReached =>
  crossing(steps, part)
