import type { Figure } from '@caselead/core/figures/figures.ts'
import type { Findings } from '@caselead/core/figures/findings/findings.ts'
import type { Reasons } from '@caselead/core/figures/findings/reasons.ts'
import type { Period, Span } from '@caselead/core/figures/period.ts'
import type { SplitPart } from '@caselead/core/figures/split.ts'
import type { Value } from '@caselead/core/figures/tally.ts'
import type { SplitName } from '@caselead/core/figures/traits.ts'
import type { Paging } from '../types/paging.ts'

/** Healthy or not, and why: the figures of a period. */
export interface HealthFigures {
  period: Period
  span: Span
  /** The team's, in which days and months begin. */
  zone: string
  /** What happened later isn't counted yet; null if nothing has been counted at all. */
  asOf: number | null
  /** Cases that changed since then. */
  waiting: number
  /** Only the visitor's own cases are counted. */
  own: boolean
  /** Cases opened in the period that were merged into others and count as those. */
  merged: number
  figures: Figure[]
  /** What they can say that chance alone doesn't explain. */
  findings: Findings
  /** Why handoffs of the period were returned. */
  returnedFor: Reasons
  /** Rules among those, in words. */
  ruleNames: Record<string, string>
  /** What cases can be filtered by. */
  areas: string[]
}

/** A figure by what its things have in common. */
export interface FigureSplit {
  by: SplitName
  /** What it can be split by. */
  splits: SplitName[]
  /** By name, or by key where nobody gave one; agents see themselves among people, and no others. */
  parts: NamedPart[]
  /** All of the parts, with those that aren't shown. */
  total: TimedValue
  span: Span
  /** The team's, in which days and months begin. */
  zone: string
  /** What happened later isn't counted yet; null if nothing has been counted at all. */
  asOf: number | null
}

export interface TimedValue extends Value {
  /** Of times: the same in business time. */
  business?: Value
}

export interface NamedPart extends SplitPart, TimedValue {
  /** Of a person, or a rule in words; null where the key says it, or nobody is known by it any more. */
  name: string | null
}

/** One thing a figure counts. */
export interface CountedItem {
  case: string
  subject: string
  at: number
  /** How long it took, in milliseconds. */
  ms: number | null
  score: number | null
  /** In it, not in it, or too early to say. */
  counts: 'part' | 'rest' | 'young'
}

export interface CountedItems {
  span: Span
  zone: string
  asOf: number | null
  /** Of the person or rule whose part it is. */
  partName: string | null
  rows: CountedItem[]
  paging: Paging
}
