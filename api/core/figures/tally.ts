import { differenceOf } from '../statistics/difference.ts'
import { incidenceOf, timeOfShare } from '../statistics/incidence.ts'
import { meanOf } from '../statistics/mean.ts'
import { countOf, type Spells, sorted } from '../statistics/spells.ts'
import { shareOf } from '../statistics/wilson.ts'
import { type Curve, curveOf } from './curve.ts'
import type { Definition } from './definitions/definition.ts'
import type { Item, LastedItem } from './item.ts'

/** A figure of one period. Shares and gaps from 0 to 1, times in milliseconds. */
export interface Value {
  /** What its list holds. */
  n: number
  /** Of shares: how many of them. */
  part: number
  /** Null where nothing can be said yet, or half of them aren't reached. */
  value: number | null
  from: number | null
  to: number | null
  /** Too early to say; of times, how many still go on, which are in `n`, too. */
  young: number
  /** Of times: by when three quarters and nine tenths have come out. */
  most?: { p75: number | null; p90: number | null }
  /** Of gaps: the share of both groups. */
  groups?: { part: number; of: number; otherPart: number; otherOf: number }
}

/** Counts the items of one figure in one period. */
export class Tally {
  readonly #of: Definition
  #part = 0
  #count = 0
  #otherPart = 0
  #otherCount = 0
  #young = 0
  /** Of times, in rows of numbers, which take a fifth of the room. */
  readonly #wanted: number[] = []
  readonly #otherwise: number[] = []
  readonly #open: number[] = []
  #spells: Spells | null = null
  readonly scores: number[] = []
  /** Of shares: what the case that is being counted has added. */
  #case = { part: 0, of: 0 }
  #squares = { part: 0, both: 0, of: 0 }

  constructor(of: Definition) {
    this.#of = of
  }

  add(item: Item): void {
    if ('ms' in item) {
      this.#lasted(item).push(Math.max(0, item.ms))
      this.#spells = null
    } else if ('score' in item) {
      if (item.score !== null) this.scores.push(item.score)
    } else if (item.isPart === null) this.#young += 1
    else if (item.isOther) {
      this.#otherCount += 1
      if (item.isPart) this.#otherPart += 1
    } else {
      this.#count += 1
      this.#case.of += 1
      if (item.isPart) {
        this.#part += 1
        this.#case.part += 1
      }
    }
  }

  /** What comes next is another case's. */
  endCase(): void {
    const { part, of } = this.#case
    if (of === 0) return
    this.#squares.part += part * part
    this.#squares.both += part * of
    this.#squares.of += of * of
    this.#case = { part: 0, of: 0 }
  }

  /**
   * Of shares: how many of what it counts say as little as one that stands for itself, since those of a case
   * go alike (the design effect). At least 1.
   */
  alike(): number {
    if (this.#count === 0) return 1
    const share = this.#part / this.#count
    const alone = this.#count * share * (1 - share)
    const { part, both, of } = this.#squares
    const together = part - 2 * share * both + share * share * of
    return alone > 0 ? Math.max(1, together / alone) : Math.max(1, of / this.#count)
  }

  value(): Value {
    switch (this.#of.kind) {
      case 'share':
        return this.#share()
      case 'gap':
        return this.#gap()
      case 'mean':
        return this.#mean(this.#of.scale)
      case 'time':
        return this.#time()
    }
  }

  /**
   * Just beyond the range of a time, where more than half surely take longer, whatever becomes of those
   * that still go on. Where half are never reached, no interval has a lower end that says so.
   */
  atLeast(): number | null {
    const of = this.#of
    if (of.kind !== 'time' || of.range?.to === undefined) return null
    const { to } = of.range
    const { from } = shareOf(this.longerThan(to), countOf(this.lasted()))
    return from !== null && from > 0.5 ? to + 1 : null
  }

  /** Of times: how long each took, by how it came out. */
  lasted(): Spells {
    this.#spells ??= {
      wanted: sorted(this.#wanted),
      otherwise: sorted(this.#otherwise),
      open: sorted(this.#open),
    }
    return this.#spells
  }

  /** Of times: how many surely take longer, whatever becomes of those that go on. */
  longerThan(to: number): number {
    const { wanted, otherwise, open } = this.lasted()
    const longer = (all: Float64Array) => all.filter((ms) => ms > to).length
    return longer(wanted) + otherwise.length + longer(open)
  }

  /** Of times: how many still wait, over time; up to the end of another's axis, if one is given. */
  curve(until?: number): Curve | null {
    const of = this.#of
    if (of.kind !== 'time') return null
    return curveOf(this.lasted(), until === undefined ? { target: of.range?.to ?? 0 } : { until })
  }

  /** Of answers: how many gave each, from the lowest. */
  answers(): number[] | null {
    if (this.#of.kind !== 'mean') return null
    const [lowest, highest] = this.#of.scale
    const count = (score: number) => this.scores.filter((each) => each === score).length
    return Array.from({ length: highest - lowest + 1 }, (_, at) => count(lowest + at))
  }

  #share(): Value {
    const { part, of, from, to } = shareOf(this.#part, this.#count)
    return { n: of, part, value: of === 0 ? null : part / of, from, to, young: this.#young }
  }

  #gap(): Value {
    const groups = {
      ...{ part: this.#part, of: this.#count },
      ...{ otherPart: this.#otherPart, otherOf: this.#otherCount },
    }
    const other = { part: groups.otherPart, of: groups.otherOf }
    const { value = null, from = null, to = null } = differenceOf(groups, other) ?? {}
    return { n: groups.of, part: groups.part, value, from, to, young: this.#young, groups }
  }

  #mean([lowest, highest]: readonly [number, number]): Value {
    const { n, mean, from, to } = meanOf(this.scores)
    const within = (end: number | null) => end && Math.min(highest, Math.max(lowest, end))
    return { n, part: n, value: mean, from: within(from), to: within(to), young: 0 }
  }

  #time(): Value {
    const lasted = this.lasted()
    const steps = incidenceOf(lasted)
    const { ms, from, to } = timeOfShare(steps, 0.5)
    const counts = { n: countOf(lasted), part: lasted.wanted.length, young: lasted.open.length }
    return {
      ...{ ...counts, value: ms, from, to },
      most: { p75: steps.timeOf(0.75), p90: steps.timeOf(0.9) },
    }
  }

  #lasted({ how }: LastedItem): number[] {
    if (how === null) return this.#open
    return this.#of.kind === 'time' && how === this.#of.how ? this.#wanted : this.#otherwise
  }
}
