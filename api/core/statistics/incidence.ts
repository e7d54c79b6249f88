import { countOf, countOfFirst, type Spells } from './spells.ts'
import { bandOf, hair, type TimeReached } from './survival.ts'

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
export function incidenceOf(spells: Spells): IncidenceSteps {
  const { wanted, otherwise, open } = spells
  const steps = new IncidenceSteps(wanted.length)
  const spread = new Spread()
  const all = countOf(spells)
  let [left, share, came, others, gone] = [1, 0, 0, 0, 0]
  while (came < wanted.length || others < otherwise.length) {
    const ms = Math.min(wanted[came] ?? Infinity, otherwise[others] ?? Infinity)
    while ((open[gone] ?? Infinity) < ms) gone += 1
    const atRisk = all - came - others - gone
    const [cameBefore, othersBefore, before] = [came, others, left]
    while (wanted[came] === ms) came += 1
    while (otherwise[others] === ms) others += 1
    const now = came - cameBefore
    const ends = now + others - othersBefore
    share += (before * now) / atRisk
    left *= 1 - ends / atRisk
    spread.add({ atRisk, ends, wanted: now, before, share })
    if (now > 0) steps.push(ms, share, spread.error(share))
  }
  return steps
}

/** In standard errors: no band is wider. */
const furthest = 12

/** Many steps, in rows of numbers: as objects they would take five times the room. */
export class IncidenceSteps {
  length = 0
  readonly #ms: Float64Array
  readonly #share: Float64Array
  readonly #error: Float64Array

  constructor(most: number) {
    this.#ms = new Float64Array(most)
    this.#share = new Float64Array(most)
    this.#error = new Float64Array(most)
  }

  push(ms: number, share: number, error: number): void {
    this.#ms[this.length] = ms
    this.#share[this.length] = share
    this.#error[this.length] = error
    this.length += 1
  }

  /** One by its place; nothing has come out before the first. */
  at(place: number): IncidenceStep {
    const of = (row: Float64Array) => row[place] ?? 0
    return { ms: of(this.#ms), share: of(this.#share), error: of(this.#error) }
  }

  /** What is known at a time. */
  by(ms: number): IncidenceStep {
    const isBy = (each: number) => each <= ms
    return this.at(countOfFirst(this.#ms.subarray(0, this.length), isBy) - 1)
  }

  all(): IncidenceStep[] {
    return Array.from({ length: this.length }, (_, place) => this.at(place))
  }

  /** The place of the first whose share is as large; the end where there's none. */
  reaching(share: number): number {
    const isLess = (each: number) => each < share - hair
    return countOfFirst(this.#share.subarray(0, this.length), isLess)
  }

  /** By when a share of all that began came out this way. */
  timeOf(part: number): number | null {
    const place = this.reaching(part)
    return place < this.length ? this.at(place).ms : null
  }

  /** The first whose band's end is as large, from one of the places on. */
  bandReaching(part: number, end: 'from' | 'to', from: number): number | null {
    for (let place = from; place < this.length; place += 1) {
      const { ms, share, error } = this.at(place)
      // Each band costs four logarithms.
      if (share + furthest * error < part) continue
      if (bandOf({ share, error })[end] >= part - hair) return ms
    }
    return null
  }
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
export const timeOfShare = (steps: IncidenceSteps, part: number): TimeReached => ({
  ms: steps.timeOf(part),
  from: steps.bandReaching(part, 'to', 0),
  to: steps.bandReaching(part, 'from', steps.reaching(part)),
})
