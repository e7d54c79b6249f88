import type { Instant } from '@caselead/core/base/instant.ts'
import type {
  Impact,
  Level,
  Priority,
  Status,
  Tier,
  Urgency,
} from '@caselead/core/base/vocabulary.ts'
import type { Tells } from '@caselead/core/outlook/tells.ts'
import type { RungState } from '@caselead/core/wording/ladder-view.ts'
import type { TimelineEntry } from '@caselead/core/wording/timeline.ts'
import type { Paging } from './paging.ts'
import type { PersonView } from './person.ts'

export type { Repeated } from '@caselead/core/context-loss/context-loss.ts'
export type { Preview as Forecast } from '@caselead/core/outlook/preview.ts'

export interface CaseSummary {
  /** "C-1042" */
  number: string
  subject: string
  status: Status
  priority: Priority
  /** "with our technical specialists" */
  standing: string
  lead: PersonView | null
  nextUpdateBy: Instant | null
  /** When that was promised. */
  nextUpdateSince: Instant | null
  /** What that time ends: "First answer by", "Next update by". */
  nextUpdateWords: string | null
  openedAt: Instant
  lastEventAt: Instant
  openedBy: string
}

export interface RungView {
  level: Level
  tier: Tier
  /** "our technical specialists" */
  inWords: string
  state: RungState
}

export interface CaseView extends CaseSummary, Tells {
  seq: number
  impact: Impact
  urgency: Urgency
  backup: PersonView | null
  /** Whoever has it now. */
  assignee: PersonView | null
  /** Who was called and has not accepted yet, and by when they should. */
  asked: { who: PersonView | null; by: Instant | null } | null
  ladder: RungView[]
  waitingOnCustomer: boolean
  /** The newest page of it, or the one before `earlier` of another. */
  timeline: TimelineEntry[]
  /** What was before is asked for by this; null when there is nothing. */
  earlier: number | null
  escalation: { allowed: boolean; why: string | null; askedAt: Instant | null }
  /** A number was given since it was resolved. */
  rated: boolean
  /** The reader's IANA zone: their own setting, "UTC" when unknown. */
  zone: string
}

/** A page of a customer's cases, and how many run and how many are over. */
export interface CaseList {
  rows: CaseSummary[]
  paging: Paging
  counts: { open: number; resolved: number }
}
