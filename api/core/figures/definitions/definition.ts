import type { Instant } from '../../base/instant.ts'
import type { CaseFacts } from '../facts/case-facts.ts'
import type { Counted, Item, LastedItem, RatedItem, ShareItem } from '../item.ts'
import { isWithin, type Span } from '../period.ts'

type At<T> = Counted & T

/** What is healthy; either end may be open. Shares from 0 to 1, times in milliseconds. */
export interface Range {
  from?: number
  to?: number
}

interface Common {
  range: Range | null
  /** What is better of it; less, unless its range or this says otherwise. */
  isBetter?: 'more' | 'neither'
  /** Each is a handoff, or a case from its first on: its tier, rung and rule are those of the handoff. */
  isOfHandoffs?: true
  /** The same as another figure in business time: what it could say, the other says. */
  isTwin?: true
  /** It counts only what is old enough: what isn't known yet is young, and no slower than the rest. */
  hasHorizon?: true
  /** What there is at the end of a period, or now, whenever it began. */
  isStock?: true
}

/** So many of so many. */
export interface ShareDefinition extends Common {
  kind: 'share'
  itemsOf: (facts: CaseFacts, asOf: Instant) => At<ShareItem>[]
}

/** The share of one group minus that of the others. */
export interface GapDefinition extends Common {
  kind: 'gap'
  itemsOf: (facts: CaseFacts, asOf: Instant) => At<ShareItem>[]
}

/** How long something takes until it comes out as `how`; the median counts. */
export interface TimeDefinition extends Common {
  kind: 'time'
  how: string
  itemsOf: (facts: CaseFacts, asOf: Instant) => At<LastedItem>[]
}

/** The mean of what people answered. */
export interface MeanDefinition extends Common {
  kind: 'mean'
  /** The lowest and the highest they can answer; the true mean is between them, too. */
  scale: readonly [lowest: number, highest: number]
  itemsOf: (facts: CaseFacts, asOf: Instant) => At<RatedItem>[]
}

export type Definition = ShareDefinition | GapDefinition | TimeDefinition | MeanDefinition

/** What a definition counts of a case. One that was merged counts as the case it goes on as. */
export const itemsOf = (definition: Definition, facts: CaseFacts, asOf: Instant): Item[] =>
  facts.mergedInto === null ? definition.itemsOf(facts, asOf) : []

/** Those of a period: what is in stock counts at its end, unless that's still to come. */
export function itemsIn(
  definition: Definition,
  facts: CaseFacts,
  { asOf, span }: { asOf: Instant; span: Span },
): Item[] {
  const at = definition.isStock ? Math.min(asOf, span.to - 1) : asOf
  return itemsOf(definition, facts, at).filter((item) => isWithin(item.at, span))
}
