import type { Instant } from '../base/instant.ts'
import { type Definition, itemsIn } from './definitions/definition.ts'
import { definitions, type FigureName } from './definitions/definitions.ts'
import type { CaseFacts } from './facts/case-facts.ts'
import type { Span } from './period.ts'
import { Tally, type Value } from './tally.ts'
import { partOf, type SplitName, splitNames } from './traits.ts'
import { type Verdict, verdictOf } from './verdict.ts'

/** A part of a figure: what it counts of one tier, one rule, one person. */
export interface SplitPart extends Value {
  key: string
  verdict: Verdict
}

/** Whatever comes after as many parts is one more part, so that the parts are all there is. */
export const mostParts = 200
export const otherParts = '*others'

/** Only what counts handoffs, or cases from their first handoff on, knows whom one called. */
export const splitsOf = (name: FigureName): SplitName[] =>
  splitNames.filter((by) => by !== 'called' || definitions[name].isOfHandoffs === true)

interface SplitBasis {
  name: FigureName
  by: SplitName
  span: Span
  asOf: Instant
}

/** One figure of one period by what its things have in common: each is in exactly one part. */
export class Split {
  readonly #basis: SplitBasis
  readonly #definition: Definition
  readonly #all: Tally
  readonly #parts = new Map<string, Tally>()

  constructor(basis: SplitBasis) {
    this.#basis = basis
    this.#definition = definitions[basis.name]
    this.#all = new Tally(this.#definition)
  }

  add(facts: CaseFacts): void {
    const { asOf, span, by } = this.#basis
    for (const item of itemsIn(this.#definition, facts, { asOf, span })) {
      this.#all.add(item)
      this.#part(partOf(by, facts, item)).add(item)
    }
  }

  total(): Value {
    return this.#all.value()
  }

  parts(): SplitPart[] {
    return [...this.#parts].map(([key, tally]) => {
      const value = tally.value()
      const { range } = this.#definition
      return {
        key,
        ...value,
        verdict: verdictOf({ ...value, from: value.from ?? tally.atLeast() }, range),
      }
    })
  }

  #part(wanted: string): Tally {
    const key = this.#parts.has(wanted) || this.#parts.size < mostParts ? wanted : otherParts
    const known = this.#parts.get(key) ?? new Tally(this.#definition)
    this.#parts.set(key, known)
    return known
  }
}
