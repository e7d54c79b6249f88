import type { Instant } from '../base/instant.ts'
import type { HandoffFact } from './facts/case-facts.ts'

/** One thing a figure counts: a case, a handoff, a promise. It belongs to the period of its instant. */
export type Item = Counted & (ShareItem | LastedItem | RatedItem)

export interface Counted {
  at: Instant
  /** It's this one, or its case counts from it on: its tier, rung, rule and severity are those. */
  handoff?: HandoffFact
  /** Who led the case then, by id. */
  lead?: string | null
}

/** `isPart` is null where it's too early to say. */
export interface ShareItem {
  isPart: boolean | null
  /** It's among those the others are compared with. */
  isOther?: true
}

/** `how` is how it came out; null where it goes on. */
export interface LastedItem {
  ms: number
  how: string | null
}

/** From 1 to 7 or 5; null where nobody answered. */
export interface RatedItem {
  score: number | null
}
