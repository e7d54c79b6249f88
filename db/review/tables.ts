import type { MonthTold } from '@caselead/core/review/choosing.ts'
import type { NamedThere } from '@caselead/core/review/people/people-in.ts'
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
  /** What the pages of a closed review showed; the review's own page has the case 0. */
  review_snapshots: {
    review_id: number
    case_id: number
    taken_at: Time
    told: Json<object>
    /** Whom it names, by their ids. */
    people: Json<NamedThere[]>
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
