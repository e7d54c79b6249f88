import type { Instant } from '../base/instant.ts'
import type { Level, Priority, Tier } from '../base/vocabulary.ts'

/** One thing a figure counts: a case, a handoff, a promise. It belongs to the period of its instant. */
export type Item = Counted & (ShareItem | LastedItem | RatedItem)

export interface Counted {
  at: Instant
  /** What is said of it otherwise than of its case. */
  of?: Traits
}

export interface Traits {
  tier?: Tier
  level?: Level
  priority?: Priority
  /** What escalated it; null for a person. */
  rule?: string | null
  /** Who was called first, by id. */
  called?: string
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
