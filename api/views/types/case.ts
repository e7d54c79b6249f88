import type { FileView } from '@caselead/core/base/files.ts'
import type { Instant } from '@caselead/core/base/instant.ts'
import type {
  Impact,
  Level,
  Priority,
  Status,
  Tier,
  Urgency,
} from '@caselead/core/base/vocabulary.ts'
import type { PromisesShown } from '@caselead/core/case/promises-told.ts'
import type { Step } from '@caselead/core/outlook/steps.ts'
import type { Tells } from '@caselead/core/outlook/tells.ts'
import type { RungState } from '@caselead/core/wording/ladder-view.ts'
import type { TimelineEntry } from '@caselead/core/wording/timeline.ts'
import type { Paging } from './paging.ts'
import type { PersonView } from './person.ts'

export type { FileView } from '@caselead/core/base/files.ts'
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
  /** The words before that time: "First answer by", "Next update by". */
  nextUpdateWords: string | null
  openedAt: Instant
  lastEventAt: Instant
  openedBy: string
}

/** A case as its customer, a colleague or a follower sees it. */
export interface CustomersCase extends CaseSummary {
  /** The reader opened it. */
  isOwn: boolean
}

export interface RungView {
  level: Level
  tier: Tier
  /** "our technical specialists" */
  inWords: string
  state: RungState
}

/** An entry, with the job title of whoever did it; null for customers. */
export interface CaseEntry extends TimelineEntry {
  title: string | null
  files?: readonly FileView[]
}

export interface CaseView extends CustomersCase, Tells {
  seq: number
  impact: Impact
  urgency: Urgency
  backup: PersonView | null
  /** Who has it now. */
  assignee: PersonView | null
  /** Who was called and has not accepted yet, and by when they should. */
  asked: { who: PersonView | null; by: Instant | null } | null
  ladder: RungView[]
  /** Its progress, in four steps at most; none once it is over. */
  steps: Step[]
  /** When the lead is back on duty; null while they are on duty, and when it isn't known. */
  leadBackAt: Instant | null
  /** When the lead goes off duty; null while they are off duty, and when that isn't soon. */
  leadUntil: Instant | null
  resolvedAt: Instant | null
  closedAt: Instant | null
  /** When it closes automatically; null unless it is resolved. */
  closesAt: Instant | null
  /** What was promised and came on time or late; null unless it is over, and where the whole record isn't read. */
  promises: PromisesShown | null
  waitingOnCustomer: boolean
  /** The newest page of it, or the page before the event you asked for. */
  timeline: CaseEntry[]
  /** Send this as `before` to get the page before; null when there is none. */
  earlier: number | null
  escalation: { allowed: boolean; why: string | null; askedAt: Instant | null }
  /** The customer has given a number since it was resolved. */
  rated: boolean
  /** The newest answer to the survey since it was resolved, and who gave it, if that's known. */
  rating: Rating | null
  /** Who else gets its mails. */
  followers: { id: string; name: string }[]
  /** The reader is of another company and follows the case: they may read, write and stop following. */
  isGuest: boolean
  /** The id of the customer who reads it, to tell their own messages from others'. */
  reader: string | null
  /** The reader's IANA zone: their own setting, "UTC" when unknown. */
  zone: string
}

export interface Rating {
  /** How easy it was, 1 to 7; null without a number. */
  ces: number | null
  comment: string
  by: { id: string; name: string } | null
}

/** A page of a customer's cases, and how many are open and how many are over. */
export interface CaseList {
  rows: CustomersCase[]
  paging: Paging
  counts: { open: number; resolved: number }
}
