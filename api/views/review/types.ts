import type { Instant } from '@caselead/core/base/instant.ts'
import type { Priority } from '@caselead/core/base/vocabulary.ts'
import type { MonthTold } from '@caselead/core/review/choosing.ts'
import type { SpeakingFor } from '@caselead/core/review/meeting/spoke-for.ts'
import type { Moment } from '@caselead/core/review/moments.ts'
import type { PostmortemField, SameCause } from '@caselead/core/review/postmortem.ts'
import type { Prepared } from '@caselead/core/review/prepared.ts'
import type { Recurring } from '@caselead/core/review/recurring.ts'
import type { FindingText, ReviewKind } from '@caselead/core/review/review.ts'
import type { WhyInTree } from '@caselead/core/review/whys.ts'
import type { RecordEntry } from '../types/record.ts'

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
  /** When its pages were kept for good; null while it's open. */
  keptAt: Instant | null
  lead: { id: string; name: string } | null
  /** Where its meeting is, how many minutes it lasts, and who is invited. */
  meeting: { place: string; lasts: number; invited: { id: string; name: string }[] }
  /** Who spoke for whom. */
  spokeFor: Partial<Record<SpeakingFor, { id: string; name: string }>>
  /** What the month was like; null of other reviews. */
  told: MonthTold | null
  notes: string
  decisions: string
  version: number
  agenda: ReviewCaseRow[]
  /** Also chosen, but beyond what a meeting has time for. */
  others: ReviewCaseRow[]
  /** Causes that several cases share, in reviews of a year; the costliest first, at most 20. */
  recurring: RecurringCause[]
  /** The reader may change it. */
  mayChange: boolean
  zone: string
}

export interface RecurringCause extends Omit<Recurring, 'cases'> {
  /** Their numbers, at most 20. */
  numbers: string[]
  cases: number
}

/** One line of the record, with the moments that stand at it. */
export interface ReviewEntry extends RecordEntry {
  moments: Moment[]
}

/** A case of a review, prepared from its record. */
export interface ReviewCase extends ReviewCaseRow {
  review: { id: number; title: string; closedAt: Instant | null; keptAt: Instant | null }
  prepared: Prepared
  /** The rules that acted, in people's words. */
  rules: { seq: number; says: string }[]
  postmortem: Record<PostmortemField, string[]>
  /** Others of the same category or incident in the 90 days before: the newest 10, and how many, up to 1,000; and other accounts meanwhile. */
  same: SameCause & { rows: { number: string; subject: string; account: string }[] }
  record: ReviewEntry[]
  /** The record began before what is shown. */
  hasEarlier: boolean
  breakdowns: number
  finding: Record<FindingText, string> & { version: number }
  /** The team is named; otherwise by roles, but for what people wrote in the review. */
  showsNames: boolean
  /** Each behind the one it answers. */
  whys: WhyInTree[]
  mayChange: boolean
  zone: string
}
