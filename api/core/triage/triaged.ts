import type { Scored } from './scored.ts'
import type { Trend } from './trend.ts'

export const categorySources = ['words', 'learned', 'hosted'] as const
export type CategorySource = (typeof categorySources)[number]

/** What triage records of one message. Older records lack what is optional here. */
export interface Triaged {
  category: string | null
  categoryWords: string[]
  /** −1…1; null where the language is not one it can read. */
  sentiment: number | null
  sentimentWords: string[]
  /** Those of the list that were said and not denied. */
  keywords: string[]
  /** The keywords as the customer put them: "cancelling". */
  keywordWords?: string[]
  categoryFrom?: CategorySource | null
  /** Of what was learned from the desk's own cases, 0–1, and the version that said so. */
  confidence?: number | null
  modelVersion?: number | null
  /** What was learned would say this, and is not sure enough to say it. */
  unsureOf?: string
  /** How surely the customer is angry or let down; from `upset` on it counts. */
  upset?: Scored | null
  urgency?: Scored | null
  complexity?: Scored | null
  /** Null when it cannot be told. */
  language?: string | null
  languageWords?: string[]
  trend?: Trend | null
  strain?: Scored
  hosted?: Hosted
  /** The reading of the same turn before: its customer wrote more, and both are read together. */
  goesOn?: number
}

/** A second reading by a hosted model. */
export interface Hosted {
  model: string
  /** The event whose message it read again. */
  of: number
  /** Of a very long message it was given both ends. */
  cut?: boolean
  /** Its category, where that does not count: a person or the desk's own cases said another. */
  wouldSay?: string
}
