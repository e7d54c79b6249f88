import type { Instant } from '@caselead/core/base/instant.ts'
import type { Impact, Tier, Urgency } from '@caselead/core/base/vocabulary.ts'
import type { PromisesKept } from '@caselead/core/case/promise-outcomes.ts'
import type { Verb } from '@caselead/core/decide/offers.ts'
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
  category: string | null
  /** A person said so, or confirmed it. */
  categorySet: boolean
  /** Some of what it may be about: triage's own, the team's skills, and what was learned. */
  categories: string[]
  worker: PersonView | null
  /** What the record knows they do: "is working on it", "has it next". */
  workerDoes: string | null
  leadId: string | null
  assigneeId: string | null
  /** The newest page of it, or the one before `earlier` of another. */
  record: RecordEntry[]
  /** What was before is asked for by this; null when there is nothing. */
  earlier: number | null
  clocks: ClockView[]
  ladder: RungView[]
  climbs: Climbs | null
  handoff: {
    to: string
    since: Instant
    fromTier: Tier
    packet: PacketView
    /** What this rung needs of a packet. */
    requires: PacketField[]
    completeness: Completeness
    mine: boolean
  } | null
  escalationRequest: { at: Instant; reason: string } | null
  /** Where it could climb, with what the packet must hold. */
  nextRungs: (Pick<Rung, 'level' | 'tier' | 'inWords' | 'requires'> & { minimum: number })[]
  /** What the record can fill into a packet. */
  draft: PacketView
  /** An update to start from; null when there is nobody to tell. */
  updateDraft: string | null
  /** Promises of a next word so far, judged by when they were due. */
  promises: PromisesKept
  /** Whom it could be referred to outside the team; null when there is nobody, or it is there. */
  partner: string | null
  /** The partner who works on it now, and reads the notes meant for them. */
  withPartner: string | null
  /** What this viewer can ask of it as it stands. */
  offers: Verb[]
  survey: { ces: number | null; csat: number | null; comment: string } | null
  /** Contacts who get the customer's mails, too. */
  followers: { id: string; name: string }[]
  /** Who could: in copy of a mail, or named by the customer. `isKnown`: a contact has this address. */
  copied: { address: string; name: string; isKnown: boolean }[]
  /** What left or leaves this case by mail or to a channel, newest first. */
  mail: {
    kind: string
    to: string
    sentAt: Instant | null
    error: string | null
    /** What became of it since, where that was told. */
    state: MailState
    /** Since when it is so. */
    stateAt: Instant | null
    /** When it is told at the earliest; alerts wait for quiet hours, and to be told with others. */
    waitsUntil: Instant | null
  }[]
  /** There is older mail that isn't listed. */
  moreMail: boolean
  zone: string
}
