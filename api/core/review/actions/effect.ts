import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../../base/instant.ts'
import { itemsIn } from '../../figures/definitions/definition.ts'
import { definitions, type FigureName } from '../../figures/definitions/definitions.ts'
import type { CaseFacts } from '../../figures/facts/case-facts.ts'
import { changedByChance } from '../../figures/findings/chance.ts'
import { type Change, changeOf } from '../../figures/findings/findings.ts'
import { monthOf, monthSpan, type Span } from '../../figures/period.ts'
import { Tally, type Value } from '../../figures/tally.ts'
import { fewBelow } from '../../statistics/wilson.ts'

/** Whole months, the first and the last of them: "2026-08". */
export interface Months {
  first: string
  last: string
}

/** What a figure was before an action was done, and since. */
export interface Effect {
  kind: (typeof definitions)[FigureName]['kind']
  before: Value & { months: Months }
  /** Null until the first whole month after it is over. */
  since: (Value & { months: Months }) | null
  verdict: EffectVerdict
  /** The first whole month since it was done; null while it isn't. */
  sinceMonth: string | null
}

/**
 * `open`: not done yet. `early`: no whole month since. `few`: too few to tell. `untold`: these two can't be
 * compared. `chance`: no further apart than chance may put them. Otherwise how it changed beyond that.
 */
export type EffectVerdict = 'open' | 'early' | 'few' | 'untold' | 'chance' | Change

const mostMonths = 3
/** One action in twenty that changes nothing may look as if it did, though it's looked at after each month. */
const alpha = 0.05 / mostMonths

export interface EffectBasis {
  figure: FigureName
  /** The month it was done in; null while it isn't done. */
  doneIn: string | null
  asOf: Instant
  zone: string
}

/** Counts one figure in the months before an action was done and in those since. The month it was done in is neither. */
export class EffectTally {
  readonly #basis: EffectBasis
  readonly #before: Months
  readonly #since: Months | null
  readonly #spans: { before: Span; since: Span | null }
  readonly #tallies: { before: Tally; since: Tally }

  constructor(basis: EffectBasis) {
    const { figure, doneIn, asOf, zone } = basis
    this.#basis = basis
    const month = doneIn ?? monthOf(asOf, zone)
    this.#before = { first: later(month, -mostMonths), last: later(month, -1) }
    this.#since = doneIn === null ? null : monthsSince(doneIn, monthOf(asOf, zone))
    this.#spans = {
      before: spanOf(this.#before, zone),
      since: this.#since && spanOf(this.#since, zone),
    }
    const tally = () => new Tally(definitions[figure])
    this.#tallies = { before: tally(), since: tally() }
  }

  /** Nothing that happened before this counts. */
  get from(): Instant {
    return this.#spans.before.from
  }

  add(facts: CaseFacts): void {
    const { figure, asOf } = this.#basis
    for (const side of ['before', 'since'] as const) {
      const span = this.#spans[side]
      if (!span) continue
      const tally = this.#tallies[side]
      for (const item of itemsIn(definitions[figure], facts, { asOf, span })) tally.add(item)
      tally.endCase()
    }
  }

  effect(): Effect {
    const { figure, doneIn } = this.#basis
    const before = { ...this.#tallies.before.value(), months: this.#before }
    const since = this.#since && { ...this.#tallies.since.value(), months: this.#since }
    return {
      ...{ kind: definitions[figure].kind, before, since },
      sinceMonth: doneIn === null ? null : later(doneIn, 1),
      verdict: this.#verdict(before, since),
    }
  }

  #verdict(before: Value, since: Value | null): EffectVerdict {
    if (this.#basis.doneIn === null) return 'open'
    if (since === null) return 'early'
    if (before.n < fewBelow || since.n < fewBelow) return 'few'
    const definition = definitions[this.#basis.figure]
    const { before: was, since: now } = this.#tallies
    const looked = { definition, now, before: was, value: since, valueBefore: before }
    const changed = changedByChance(looked)
    if (changed === null) return 'untold'
    return changed.p <= alpha ? changeOf(definition, changed.isMore) : 'chance'
  }
}

const later = (month: string, by: number): string =>
  Temporal.PlainYearMonth.from(month).add({ months: by }).toString()

/** The whole months between the one it was done in and the one that goes on, at most three. */
function monthsSince(done: string, current: string): Months | null {
  const first = later(done, 1)
  if (first >= current) return null
  const [last = first] = [later(done, mostMonths), later(current, -1)].toSorted()
  return { first, last }
}

const spanOf = ({ first, last }: Months, zone: string): Span => ({
  from: monthSpan(first, zone).from,
  to: monthSpan(last, zone).to,
})
