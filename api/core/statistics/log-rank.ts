import { countOf, type Spells } from './spells.ts'

/**
 * How many standard errors sooner one group's things come out than another's, over the whole time in which
 * both are still seen (log-rank). What came out in another way is as if it were seen no longer.
 */
export function logRank(one: Spells, other: Spells): number {
  const [first, second] = [new AtRisk(one), new AtRisk(other)]
  let [sooner, variance] = [0, 0]
  for (;;) {
    const ms = Math.min(first.nextAt, second.nextAt)
    if (ms === Number.POSITIVE_INFINITY) break
    const [here, there] = [first.goTo(ms), second.goTo(ms)]
    const [atRisk, came] = [here.atRisk + there.atRisk, here.came + there.came]
    if (here.atRisk === 0 || there.atRisk === 0) break
    const share = here.atRisk / atRisk
    sooner += here.came - came * share
    if (atRisk > 1) variance += (came * share * (1 - share) * (atRisk - came)) / (atRisk - 1)
  }
  return variance > 0 ? sooner / Math.sqrt(variance) : 0
}

/** Walks through a group in order of time. */
class AtRisk {
  readonly #of: Spells
  readonly #all: number
  #came = 0
  #gone = 0
  #open = 0

  constructor(of: Spells) {
    this.#of = of
    this.#all = countOf(of)
  }

  /** When the next one comes out as wanted. */
  get nextAt(): number {
    return this.#of.wanted[this.#came] ?? Number.POSITIVE_INFINITY
  }

  /** How many were still there just before, and how many of them come out then. */
  goTo(ms: number): { atRisk: number; came: number } {
    const { wanted, otherwise, open } = this.#of
    while ((otherwise[this.#gone] ?? ms) < ms) this.#gone += 1
    while ((open[this.#open] ?? ms) < ms) this.#open += 1
    const atRisk = this.#all - this.#came - this.#gone - this.#open
    const before = this.#came
    while (wanted[this.#came] === ms) this.#came += 1
    return { atRisk, came: this.#came - before }
  }
}
