import type { Instant } from '@caselead/core/base/instant.ts'
import type { LeakKind } from '@caselead/core/review/report/leaks/leaks.ts'
import type { ReportField, ReportText } from '@caselead/core/review/report/report.ts'

/** A passage that can't leave as it is, unless its second reader says why it may. */
export interface LeakFinding {
  key: string
  kind: LeakKind
  field: ReportField
  passage: string
  why: string
  canDismiss: boolean
  /** Why it may stay, and who says so. */
  dismissed: { reason: string; by: string } | null
}

/** A report to a customer, as the desk works on it. */
export interface DeskReport {
  number: string
  review: number
  customer: string
  writer: { id: string; name: string }
  dueAt: Instant
  isLate: boolean
  text: ReportText
  version: number
  saved: { by: string; at: Instant } | null
  /** Who approved this very text. */
  approved: { by: string; at: Instant } | null
  findings: LeakFinding[]
  /** What was sent, the newest first. */
  sent: { version: number; at: Instant; by: string }[]
  /** What was sent last is what stands here. */
  isSent: boolean
  isWithdrawn: boolean
  may: { save: boolean; approve: boolean; send: boolean }
  zone: string
}

/** What a review page or My day says of a report. */
export interface ReportRow {
  number: string
  review: number
  subject: string
  account: string
  writer: string
  dueAt: Instant
  state: 'writing' | 'approved' | 'sent'
  isLate: boolean
}

/** As its customer reads it. */
export interface CustomerReport {
  number: string
  subject: string
  company: string
  account: string
  text: ReportText
  writer: string
  version: number
  sentAt: Instant
  /** Every version that was sent, the newest first. */
  versions: { version: number; sentAt: Instant }[]
  zone: string
}
