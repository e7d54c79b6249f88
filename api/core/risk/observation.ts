import type { Instant } from '../base/instant.ts'

export type Value = string | number | null

/** What was known, by name; null where it was not. */
export type Values = Readonly<Record<string, Value>>

/** One look at something while it ran, and how it ended. */
export interface Observation {
  at: Instant
  /** Looks at the same thing are never learned from and tested on at once. */
  of: string | number
  values: Values
  late: boolean
}
