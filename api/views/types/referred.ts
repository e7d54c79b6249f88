import type { Instant } from '@caselead/core/base/instant.ts'
import type { Impact, Priority, Status, Urgency } from '@caselead/core/base/vocabulary.ts'
import type { Verb } from '@caselead/core/decide/offers.ts'
import type { ClockView } from './clock.ts'
import type { Paging } from './paging.ts'
import type { PersonView } from './person.ts'
import type { PacketView, RecordEntry } from './record.ts'

/** A case as the partner it was referred to sees it: nothing of the team's own. */
export interface ReferredRow {
  number: string
  subject: string
  status: Status
  priority: Priority
  account: string
  lead: PersonView | null
  openedAt: Instant
  /** When the partner's own clock runs out. */
  dueAt: Instant | null
  /** Waits to be accepted by this partner. */
  handedToMe: boolean
}

export interface ReferredCase extends ReferredRow {
  seq: number
  contact: string
  impact: Impact
  urgency: Urgency
  /** The partner's own clock. */
  clock: ClockView | null
  /** What travelled with the case when it was handed over. */
  packet: PacketView | null
  /** The newest page of it, or the page before the event you asked for. */
  said: RecordEntry[]
  /** Send this as `before` to get the page before; null when there is none. */
  earlier: number | null
  offers: Verb[]
  zone: string
}

export interface ReferredList {
  rows: ReferredRow[]
  paging: Paging
}
