import type { Instant } from '@caselead/core/base/instant.ts'
import type { Priority } from '@caselead/core/base/vocabulary.ts'
import type { MonthTold } from '@caselead/core/review/choosing.ts'
import type { ReviewKind } from '@caselead/core/review/review.ts'

export interface ReviewRow {
  id: number
  kind: ReviewKind
  title: string
  closedAt: Instant | null
  meetsAt: Instant | null
  /** On its agenda. */
  cases: number
}

/** A case of a review, and why it's in it. */
export interface ReviewCaseRow {
  number: string
  subject: string
  account: string
  priority: Priority
  /** In words, what went wrong first. */
  reasons: string[]
  /** How long everything was blocked for the customer, in milliseconds. */
  stoppedMs: number
}

export interface ReviewPage extends ReviewRow {
  openedAt: Instant
  closedBy: string | null
  lead: { id: string; name: string } | null
  /** What the month was like; null of other reviews. */
  told: MonthTold | null
  notes: string
  decisions: string
  version: number
  agenda: ReviewCaseRow[]
  /** Also chosen, but beyond what a meeting has time for. */
  others: ReviewCaseRow[]
  /** The reader may change it. */
  mayChange: boolean
  zone: string
}
