import type { MonthTold } from '@caselead/core/review/choosing.ts'
import type { Reason } from '@caselead/core/review/reasons.ts'
import type { ReviewKind } from '@caselead/core/review/review.ts'
import type { CauseCategory } from '@caselead/core/review/whys.ts'
import type { Generated, GeneratedAlways } from 'kysely'
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
    closed_by: string | null
    lead_id: string | null
    meets_at: OptionalTime
    /** What the month was like when it opened. */
    told: OptionalJson<MonthTold>
    notes: Generated<string>
    decisions: Generated<string>
    /** Goes up with every change of its own texts. */
    version: Generated<number>
  }
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
