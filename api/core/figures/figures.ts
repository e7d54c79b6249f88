import type { Instant } from '../base/instant.ts'
import type { Curve } from './curve.ts'
import { type Definition, itemsIn, itemsOf, type Range } from './definitions/definition.ts'
import { definitions, type FigureName, figureNames } from './definitions/definitions.ts'
import type { CaseFacts } from './facts/case-facts.ts'
import { type Findings, findingsOf } from './findings/findings.ts'
import { Groups } from './findings/groups.ts'
import { type Reasons, ReasonsTally } from './findings/reasons.ts'
import {
  isWithin,
  monthSpan,
  monthsUntil,
  type Period,
  type Span,
  spanBefore,
  spanOf,
} from './period.ts'
import { Tally, type Value } from './tally.ts'
import { type FigureTrend, trendOf } from './trend.ts'
import { type Verdict, verdictOf } from './verdict.ts'

/** A figure of a period, with the period before it and the months around. */
export interface Figure extends Value {
  name: FigureName
  kind: (typeof definitions)[FigureName]['kind']
  range: Range | null
  verdict: Verdict
  before: Value
  trend: FigureTrend
  /** Of times: how many still wait, over time, in this period and the one before. */
  curve: { now: Curve; before: Curve | null } | null
  /** Of answers: how many gave each, from the lowest. */
  answers: number[] | null
}

export interface FigureBasis {
  period: Period
  asOf: Instant
  /** The team's, in which days and months begin. */
  zone: string
}

const trendMonths = 12

interface Tallies {
  definition: Definition
  now: Tally
  before: Tally
  months: Tally[]
  groups: Groups
}

/** From its opening until it was last over. */
const openFromTo = ({ openedAt: from, open }: CaseFacts): Span => ({
  from,
  to: open.at(-1)?.until ?? Number.POSITIVE_INFINITY,
})

const overlap = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to

/** All figures over any number of cases, given one after another. What was merged is counted apart. */
export class Figures {
  readonly span: Span
  readonly spanBefore: Span
  /** Nothing that happened before this is in any of them. */
  readonly since: Instant
  merged = 0
  readonly #basis: FigureBasis
  readonly #months: { month: string; span: Span }[]
  readonly #tallies = new Map<FigureName, Tallies>()
  readonly #reasons: ReasonsTally
  #lastMonth = -1

  constructor(basis: FigureBasis) {
    const { period, asOf, zone } = basis
    this.#basis = basis
    this.span = spanOf(period, asOf, zone)
    this.spanBefore = spanBefore(period, asOf, zone)
    const last = Math.min(asOf, this.span.to - 1)
    this.#months = monthsUntil(last, zone, trendMonths).map((month) => ({
      month,
      span: monthSpan(month, zone),
    }))
    this.since = Math.min(this.spanBefore.from, this.#months[0]?.span.from ?? this.span.from)
    for (const name of figureNames) this.#tallies.set(name, this.#fresh(name))
    this.#reasons = new ReasonsTally(this.span)
  }

  add(facts: CaseFacts): void {
    if (facts.mergedInto !== null) {
      if (isWithin(facts.openedAt, this.span)) this.merged += 1
      return
    }
    this.#reasons.add(facts)
    for (const tallies of this.#tallies.values()) {
      const { isStock, isOfHandoffs } = tallies.definition
      if (isStock) this.#addStock(facts, tallies)
      else if (!isOfHandoffs || facts.handoffs.length > 0) this.#addItems(facts, tallies)
    }
  }

  #addItems(facts: CaseFacts, { definition, now, before, months, groups }: Tallies): void {
    for (const item of itemsOf(definition, facts, this.#basis.asOf)) {
      if (isWithin(item.at, this.span)) {
        now.add(item)
        groups.add(facts, item)
      } else if (isWithin(item.at, this.spanBefore)) before.add(item)
      months[this.#monthOf(item.at)]?.add(item)
    }
    now.endCase()
    before.endCase()
  }

  /** Most of a case is in the month of what was counted before. */
  #monthOf(at: Instant): number {
    const last = this.#months[this.#lastMonth]
    if (!last || !isWithin(at, last.span)) {
      this.#lastMonth = this.#months.findIndex(({ span }) => isWithin(at, span))
    }
    return this.#lastMonth
  }

  /** Most cases are open in few of the months. */
  #addStock(facts: CaseFacts, { definition, now, before, months, groups }: Tallies): void {
    const { asOf } = this.#basis
    const open = openFromTo(facts)
    const addTo = (tally: Tally | undefined, span: Span) => {
      if (!tally || !overlap(open, span)) return
      for (const item of itemsIn(definition, facts, { asOf, span })) {
        tally.add(item)
        if (tally === now) groups.add(facts, item)
      }
    }
    addTo(now, this.span)
    addTo(before, this.spanBefore)
    for (const [at, { span }] of this.#months.entries()) addTo(months[at], span)
  }

  all(): Figure[] {
    return [...this.#tallies].map(([name, { definition, now, before, months }]) => {
      const { kind, range } = definition
      const value = now.value()
      return {
        ...{ name, kind, range, ...value },
        verdict: verdictOf({ ...value, from: value.from ?? now.atLeast() }, range),
        before: before.value(),
        ...{ curve: curves(now, before), answers: now.answers() },
        trend: trendOf(
          definition,
          this.#months.map(({ month }, at) => ({ month, ...(months[at] ?? now).value() })),
        ),
      }
    })
  }

  /** Why handoffs of the period were returned. */
  returnedFor(): Reasons {
    return this.#reasons.all()
  }

  /** What the figures of `all` can say, however many are looked at. */
  findings(all: readonly Figure[]): Findings {
    const months = this.#months.filter(({ span }) => overlap(span, this.span))
    return findingsOf(
      all.flatMap(({ name, before, verdict, trend, ...value }) => {
        const tallies = this.#tallies.get(name)
        if (!tallies) return []
        const { definition, now, before: tallyBefore, groups } = tallies
        return {
          ...{ name, verdict, trend, value, now, before: tallyBefore, valueBefore: before },
          ...{ definition, groups: groups.all() },
          months: months.map(({ month }) => month),
        }
      }),
    )
  }

  #fresh(name: FigureName): Tallies {
    const definition = definitions[name]
    const tally = () => new Tally(definition)
    const groups = new Groups(name)
    return { definition, now: tally(), before: tally(), months: this.#months.map(tally), groups }
  }
}

function curves(now: Tally, before: Tally): Figure['curve'] {
  const curve = now.curve()
  return curve && { now: curve, before: before.curve(curve.until) }
}
