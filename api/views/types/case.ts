import type {
  ClockKind,
  Impact,
  Level,
  Plan,
  Priority,
  Status,
  Tier,
  Urgency,
} from '@caselead/core/base/vocabulary.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import type { PromisesKept } from '@caselead/core/case/promise-outcomes.ts'
import type { Verb } from '@caselead/core/decide/offers.ts'
import type { Rung } from '@caselead/core/matrix/matrix.ts'
import type { Completeness, Packet, PacketField } from '@caselead/core/matrix/packet.ts'
import type { Climbs, Tells } from '@caselead/core/outlook/tells.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import type { RungState } from '@caselead/core/wording/ladder-view.ts'
import type { TimelineEntry } from '@caselead/core/wording/timeline.ts'
import type { FollowUp } from './follow-up.ts'
import type { Paging } from './paging.ts'

export type { Repeated } from '@caselead/core/context-loss/context-loss.ts'
export type { Preview as Forecast } from '@caselead/core/outlook/preview.ts'

/** What pages and the widget are given. Every instant is in milliseconds since the epoch. */

export interface PersonView {
  id: string
  name: string
  title: string
  /** "DW" */
  initials: string
  /** "Mon–Fri 9:00–17:00, Berlin time" */
  hours: string
  onDuty: boolean
  /** When they work again, while they are on leave. */
  backAt: number | null
}

/** What anybody may know of the desk. */
export interface CompanyView {
  name: string
  /** #rrggbb */
  accent: string
  supportAddress: string
  /** No team yet: the first admin has to set it up. */
  needsSetUp: boolean
  /** This visitor may set it up: they hold the key that is printed when Caselead starts. */
  maySetUp: boolean
  /** The mailbox of a desk without a mail provider is reachable for this visitor. */
  mailbox: boolean
  /** Said to customers when the engine or the mail is behind; null when they run. */
  lateNotice: string | null
  /** Said to the team when mail or alerts stand still; null when all moves, and to everybody else. */
  teamNotice: string | null
}

export interface CaseSummary {
  /** "C-1042" */
  number: string
  subject: string
  status: Status
  priority: Priority
  /** "with our technical specialists" */
  standing: string
  lead: PersonView | null
  nextUpdateBy: number | null
  /** What that time ends: "First answer by", "Next update by". */
  nextUpdateWords: string | null
  openedAt: number
  lastEventAt: number
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
  asked: { who: PersonView | null; by: number | null } | null
  ladder: RungView[]
  waitingOnCustomer: boolean
  /** The newest page of it, or the one before `earlier` of another. */
  timeline: TimelineEntry[]
  /** What was before is asked for by this; null when there is nothing. */
  earlier: number | null
  escalation: { allowed: boolean; why: string | null; askedAt: number | null }
  /** A number was given since it was resolved. */
  rated: boolean
  /** The reader's IANA zone: their own setting, "UTC" when unknown. */
  zone: string
}

export interface ClockView {
  id: string
  kind: ClockKind
  /** "First response" */
  name: string
  startedAt: number
  targetMs: number
  /** Its target and what is left count business time, not the time on the wall. */
  inOpenTime: boolean
  dueAt: number | null
  warnedAt: number | null
  breachedAt: number | null
  /** Open milliseconds left while it is paused. */
  leftMs: number | null
  /** 0–1: the part of the target that is used. */
  used: number
  /** 0–1: the part of the target after which it warns; null when it does not. */
  warnsAfter: number | null
}

export interface DeskRow extends CaseSummary {
  account: string
  plan: Plan
  vip: boolean
  tier: Tier
  level: Level
  assignee: string | null
  handoffTo: string | null
  escalationAsked: boolean
  /** Clocks that ran out and whose purpose is not met yet. */
  breached: ClockKind[]
  /** The clock that falls due first. */
  due: { kind: ClockKind; name: string; at: number; breached: boolean } | null
}

/** One line of the whole record, for the team. */
export interface RecordEntry {
  seq: number
  at: number
  kind: CaseEvent['kind']
  visibility: 'public' | 'internal'
  who: string
  sentence: string
  /** An instant the sentence ends with, printed in the reader's zone. */
  time: number | null
  body: string | null
  /** The rule of the matrix that acted, its sentence and its evidence. */
  because: { rule: string; sentence: string; matrixVersion: number; evidence: string } | null
  /** What triage made of a message, each score with the words that caused it. */
  scores: ScoreView[]
}

export interface ScoreView {
  name: string
  /** The score in words: "angry (−0.92)". */
  said: string
  words: string[]
  /** Whoever reads the message should know of it. */
  isAlarming: boolean
}

export interface DeskCase extends DeskRow, FollowUp {
  seq: number
  impact: Impact
  urgency: Urgency
  openedAt: number
  contact: string
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
    since: number
    fromTier: Tier
    packet: Packet
    /** What this rung needs of a packet. */
    requires: PacketField[]
    completeness: Completeness
    mine: boolean
  } | null
  escalationRequest: { at: number; reason: string } | null
  /** Where it could climb, with what the packet must hold. */
  nextRungs: (Pick<Rung, 'level' | 'tier' | 'inWords' | 'requires'> & { minimum: number })[]
  /** What the record can fill into a packet. */
  draft: Packet
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
  /** What left or leaves this case by mail or to a channel, newest first. */
  mail: {
    kind: string
    to: string
    sentAt: number | null
    error: string | null
    /** When it is told at the earliest; alerts wait for quiet hours, and to be told with others. */
    waitsUntil: number | null
  }[]
  /** There is older mail that isn't listed. */
  moreMail: boolean
  zone: string
}

/** A case as the partner it was referred to sees it: nothing of the team's own. */
export interface ReferredRow {
  number: string
  subject: string
  status: Status
  priority: Priority
  account: string
  lead: PersonView | null
  openedAt: number
  /** When the partner's own clock runs out. */
  dueAt: number | null
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
  packet: Packet | null
  /** The newest page of it, or the one before `earlier` of another. */
  said: RecordEntry[]
  /** What was before is asked for by this; null when there is nothing. */
  earlier: number | null
  offers: Verb[]
  zone: string
}

export interface ReferredList {
  rows: ReferredRow[]
  paging: Paging
}

export interface DeskQueue {
  rows: DeskRow[]
  paging: Paging
}

/** A page of a customer's cases, and how many run and how many are over. */
export interface CaseList {
  rows: CaseSummary[]
  paging: Paging
  counts: { open: number; resolved: number }
}

export interface DeskHome {
  /** Promises and clocks of my cases, the next first. */
  due: DeskRow[]
  /** How many cases I lead or work on. */
  mine: Paging
  /** Handoffs waiting for me to accept: those that waited longest. */
  handoffs: DeskRow[]
  /** Customers who asked to escalate and wait for an answer: those who waited longest. */
  requests: DeskRow[]
  /** Refunds this agent may say yes to, the oldest. */
  refunds: DeskRow[]
  /** Whether there are more of each. */
  more: { handoffs: boolean; requests: boolean; refunds: boolean }
  counts: { open: number; waiting: number; unaccepted: number; breached: number }
  openIncidents: number
  /** Mail that couldn't be read and waits for a person; told to whoever leads the desk. */
  mailSetAside: number
  engine: { lagMs: number }
}

export interface Colleague
  extends Pick<Agent, 'id' | 'name' | 'title' | 'email' | 'role' | 'tier'> {
  onDuty: boolean
}

/** The first fifty of them, and how many more there are; `words` narrow them down. */
export interface ColleagueList {
  colleagues: Colleague[]
  others: number
}

/** A page of the local mailbox, the newest first. */
export interface MailboxList {
  mails: MailboxRow[]
  paging: Paging
}

/** A mail of the local mailbox. */
export interface MailboxRow {
  id: string
  at: number
  to: string
  from: string
  replyTo: string | null
  subject: string
  /** A line of its beginning. */
  preview: string
}

export interface MailboxMail extends MailboxRow {
  html: string
  text: string
  headers: Record<string, string>
}
