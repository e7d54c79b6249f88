import type { Instant } from '@caselead/core/base/instant.ts'
import type { Impact, Tier, Urgency } from '@caselead/core/base/vocabulary.ts'
import type { PromisesKept } from '@caselead/core/case/promise-outcomes.ts'
import type { Verb } from '@caselead/core/decide/offers.ts'
import type { ReadBefore } from '@caselead/core/help/read-before.ts'
import type { Rung } from '@caselead/core/matrix/matrix.ts'
import type { Completeness, PacketField } from '@caselead/core/matrix/packet.ts'
import type { Climbs } from '@caselead/core/outlook/tells.ts'
import type { RungView } from './case.ts'
import type { ClockView } from './clock.ts'
import type { DeskRow } from './desk.ts'
import type { FollowUp } from './follow-up.ts'
import type { PersonView } from './person.ts'
import type { MailState, PacketView, RecordEntry } from './record.ts'

export interface DeskCase extends DeskRow, FollowUp {
  seq: number
  impact: Impact
  urgency: Urgency
  openedAt: Instant
  contact: string
  /** What the account is worth, in US dollars a year. */
  valueUsd: number
  /** Articles the customer was shown before they opened it. */
  read: ReadBefore[]
  category: string | null
  /** A person set it, or confirmed it. */
  categorySet: boolean
  /** Categories to choose from: triage's own, the team's skills, and learned ones. */
  categories: string[]
  worker: PersonView | null
  /** What the record knows they're doing: "is working on it", "hasn’t started on it yet". */
  workerDoes: string | null
  leadId: string | null
  assigneeId: string | null
  /** Whom routing would choose to work on it now, and why. */
  advised: { id: string; name: string; reason: string } | null
  /** The newest page of it, or the page before the event you asked for. */
  record: RecordEntry[]
  /** Send this as `before` to get the page before; null when there is none. */
  earlier: number | null
  clocks: ClockView[]
  ladder: RungView[]
  climbs: Climbs | null
  handoff: {
    to: string
    since: Instant
    fromTier: Tier
    packet: PacketView
    /** What this rung requires in a packet. */
    requires: PacketField[]
    completeness: Completeness
    mine: boolean
  } | null
  escalationRequest: { at: Instant; reason: string } | null
  /** Where it could be escalated, with what the packet must hold. */
  nextRungs: (Pick<Rung, 'level' | 'tier' | 'inWords' | 'requires'> & { minimum: number })[]
  /** What the record can fill into a packet. */
  draft: PacketView
  /** An update to start from; null when there is nobody to tell. */
  updateDraft: string | null
  /** Promised updates so far, judged by when they were due. */
  promises: PromisesKept
  /** The partner it could be referred to; null when there is none, or they already have it. */
  partner: string | null
  /** The partner who has it now, and reads the notes meant for them. */
  withPartner: string | null
  /** What this viewer can do with it now. */
  offers: Verb[]
  survey: { ces: number | null; csat: number | null; comment: string } | null
  /** Contacts who get the customer's mails, too. */
  followers: { id: string; name: string }[]
  /** Who could: in copy of a mail, or named by the customer. `isKnown`: a contact has this address. */
  copied: { address: string; name: string; isKnown: boolean }[]
  /** What was sent, or will be, by mail or to a channel, newest first. */
  mail: {
    kind: string
    to: string
    sentAt: Instant | null
    error: string | null
    /** What became of it, as far as we've been told. */
    state: MailState
    /** Since when it has been in that state. */
    stateAt: Instant | null
    /** The earliest it's sent; alerts wait for the end of quiet hours, or to go out with others. */
    waitsUntil: Instant | null
  }[]
  /** There is older mail that isn't listed. */
  moreMail: boolean
  zone: string
}
