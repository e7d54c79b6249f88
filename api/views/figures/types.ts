import type { Figure } from '@caselead/core/figures/figures.ts'
import type { Period, Span } from '@caselead/core/figures/period.ts'
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
  /** What cases can be filtered by. */
  areas: string[]
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
  rows: CountedItem[]
  paging: Paging
}
