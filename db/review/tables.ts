import type { MonthTold } from '@caselead/core/review/choosing.ts'
import type { SpokeFor } from '@caselead/core/review/meeting/spoke-for.ts'
import type { NamedThere } from '@caselead/core/review/people/people-in.ts'
import type { Reason } from '@caselead/core/review/reasons.ts'
import type { Dismissal, ReportText } from '@caselead/core/review/report/report.ts'
import type { ReviewKind } from '@caselead/core/review/review.ts'
import type { CauseCategory } from '@caselead/core/review/whys.ts'
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Json, OptionalJson, OptionalTime, Time } from '../columns.ts'
import type { ActionTables } from './actions/tables.ts'

export interface ReviewTables extends ActionTables {
  reviews: {
    id: GeneratedAlways<number>
    kind: ReviewKind
    /** "2026-11" of a month; otherwise the id of what it's about. */
    subject: string
    title: string
    opened_at: Time
    /** Null where it opened by itself. */
    opened_by: string | null
    closed_at: OptionalTime
    /** By id; by name where an earlier version closed it and several people have that name. */
    closed_by: string | null
    /** Its pages name the team's people; otherwise they say their roles. */
    shows_names: Generated<boolean>
    lead_id: string | null
    meets_at: OptionalTime
    /** What the month was like when it opened. */
    told: OptionalJson<MonthTold>
    notes: Generated<string>
    decisions: Generated<string>
    /** Goes up with every change of its own texts. */
    version: Generated<number>
    place: Generated<string>
    /** Minutes. */
    meets_for: Generated<number>
    /** How often people were told of its meeting. */
    invitation: Generated<number>
    organiser_id: string | null
    spoke_for: ColumnType<SpokeFor, string | undefined, string>
  }
  /** Who is invited to its meeting. */
  review_invited: { review_id: number; agent_id: string }
  review_cases: {
    review_id: number
    case_id: number
    is_on_agenda: boolean
    stopped_ms: number
    reasons: Json<Reason[]>
    went_well: Generated<string>
    went_wrong: Generated<string>
    lucky: Generated<string>
    contributing: Generated<string>
    /** Goes up with every change of these texts. */
    version: Generated<number>
  }
  /** What the pages of a closed review showed; the review's own page has the case 0. */
  review_snapshots: {
    review_id: number
    case_id: number
    taken_at: Time
    told: Json<object>
    /** Whom it names, by their ids. */
    people: Json<NamedThere[]>
  }
  /** What a customer was promised in writing about a case, as it's worked on. */
  review_reports: {
    case_id: number
    review_id: number
    writer_id: string
    due_at: Time
    promised_at: Time
    text: Json<ReportText>
    /** Goes up with every change of its text. */
    version: Generated<number>
    saved_by: string | null
    saved_at: OptionalTime
    /** Findings that may stay in this version, and why. */
    dismissals: Json<Dismissal[]>
    approved_version: number | null
    approved_by: string | null
    approved_at: OptionalTime
    /** The version of its text that was sent last. */
    sent_version: number | null
    withdrawn_at: OptionalTime
  }
  /** What was sent: 1 for the first, then its corrections. */
  review_report_versions: {
    case_id: number
    version: number
    text: Json<ReportText>
    /** By name, as the customer reads it. */
    writer: string
    sent_at: Time
    sent_by: string
    approved_by: string
    /** From then on the customer doesn't read it, whatever is promised anew. */
    withdrawn_at: OptionalTime
  }
  /** Why a case of a review went as it did. */
  review_whys: {
    id: GeneratedAlways<number>
    review_id: number
    case_id: number
    parent_id: number | null
    said: string
    category: CauseCategory | null
    seqs: number[]
    can_act: boolean
    version: Generated<number>
  }
}
