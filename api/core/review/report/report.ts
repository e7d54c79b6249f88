import type { Instant } from '../../base/instant.ts'

/** What a report tells the customer, in its order. */
export const reportFields = ['happened', 'timeline', 'impact', 'why', 'done', 'next'] as const
export type ReportField = (typeof reportFields)[number]

/** Plain text, as people write it. */
export type ReportText = Record<ReportField, string>

/** Characters of each part. */
export const longestPart = 8000

/** How often one report is sent, its corrections included. */
export const mostVersions = 20

export const isEmptyReport = (text: ReportText): boolean =>
  reportFields.every((field) => text[field].trim() === '')

/** Why a finding of a version may stay, by its second reader. */
export interface Dismissal {
  /** What was found, wherever it stands. */
  key: string
  reason: string
  by: string
  at: Instant
}
