import type { Named } from '../base/actor.ts'
import { refuse } from '../base/checks.ts'
import type { Instant } from '../base/instant.ts'
import type {
  Channel,
  EscalationKind,
  Impact,
  Level,
  Plan,
  Priority,
  Status,
  TicketState,
  Tier,
  Urgency,
} from '../base/vocabulary.ts'
import type { ReadBefore } from '../help/read-before.ts'
import type { RefundHeld } from '../matrix/authority.ts'
import type { Packet } from '../matrix/packet.ts'
import type { Tone } from '../triage/tones.ts'
import type { Clock } from './clocks.ts'
import type { ConversationDigest } from './conversation-digest.ts'
import type { Copied, Follower } from './evolve/followers.ts'
import type { WhyUndelivered } from './kinds/delivery.ts'

/** A case as its events so far make it. Facts carry their date; booleans are asked of them. */
export interface Case {
  id: number
  seq: number
  subject: string
  channel: Channel
  /** How it came in on the desk it was imported from. */
  cameBy?: Channel
  category: string | null
  impact: Impact
  urgency: Urgency
  priority: Priority
  tier: Tier
  level: Level
  /** Every rung it came to, in order, and when. */
  rungs: { level: Level; since: Instant }[]
  account: { id: string; name: string; plan: Plan; vip: boolean; valueUsd: number }
  contact: { id: string; name: string }
  /** Articles its customer was shown while writing it; absent for none. */
  read?: ReadBefore[]
  matrixVersion: number
  lead: Named | null
  assignee: Named | null
  /** When it came to its assignee. */
  assignedAt: Instant | null
  /** Times it went from one person to another; cases opened by earlier releases lack it. */
  moves?: number
  /** When it first went to a partner. */
  referredAt: Instant | null
  openedAt: Instant
  firstRespondedAt: Instant | null
  waitingSince: Instant | null
  resolvedAt: Instant | null
  closedAt: Instant | null
  lastHeardAt: Instant
  handoff: Handoff | null
  /** Where the last escalation came from, for as long as it can be returned. */
  cameFrom: { tier: Tier; level: Level; who: Named | null } | null
  promise: Promised | null
  escalationRequest: { at: Instant; reason: string } | null
  escalationRequests: Instant[]
  /** Updates in a row in which no person spoke. */
  automaticUpdates: number
  /** Customer messages since anybody answered. */
  recontacts: number
  said: ConversationDigest
  escalations: number
  reopens: number
  clocks: Clock[]
  /** Sentiments of the customer's latest messages and the event that read each; older cases lack it. */
  tones?: Tone[]
  /** Asked for and not yet answered. */
  refund?: RefundAsked | null
  /** What has been refunded so far, in USD; absent for nothing. */
  refundedUsd?: number
  incident?: string | null
  ticket?: Ticket | null
  /** What the customer is to get in writing; null once it's sent or won't be. */
  report?: { by: Instant; writer: Named } | null
  playbooks?: PlaybookRun[]
  /** The highest level all cases of the account were brought to because of this one. */
  accountBroughtTo?: Level | null
  /** What we wait to be answered, of a long question the start. */
  question?: string | null
  /** What was asked and answered since it was last resolved; older cases lack it. */
  survey?: SurveyState
  /** Who else gets the customer's mails, and who could by the lead's choice. */
  followers?: Follower[]
  copied?: Copied[]
  /** Who asked not to follow it any more, by id: being in copy once more changes nothing. */
  unfollowed?: string[]
  /** The newest mail that didn't reach the customer, and when the lead was last told of its address. */
  unreached?: Unreached
  /** Followers' addresses that mail didn't reach, and when that was last recorded. */
  followersUnreached?: { address: string; at: Instant }[]
  /** A person said what it is about: from then on triage does not. */
  categorySetAt?: Instant | null
  /** When the assignee took it on: accepted it or did something on it. Older cases do not know. */
  takenAt?: Instant | null
  /** When the assignee last did anything here. Older cases do not know. */
  assigneeSeenAt?: Instant | null
  /** When a person of the team last did something on it. Older cases do not know. */
  actedAt?: Instant | null
  /** Whoever was called or alerted since then. */
  told?: Informed[]
}

/** A ticket of a bug tracker: the case waits for what becomes of it. */
export interface Ticket {
  /** Through which channel it was asked for, or which tracker it was linked from. */
  channel: string
  /** When it was asked for or linked. */
  askedAt: Instant
  key: string | null
  url: string | null
  /** As its tracker last said; absent until it says something. */
  state?: TicketState | 'reopened'
  /** When that came. */
  changedAt?: Instant
  /** The customer was promised to hear of it, though the case is solved. */
  tellsLater?: true
}

export interface Informed {
  id: string
  name: string
  at: Instant
}

export interface Unreached {
  address: string
  why: WhyUndelivered
  until: number
  toldAt: Instant
}

export interface SurveyState {
  /** An answer without a number was asked for it, once in the life of a case. */
  askedAgainAt: Instant | null
  /** The newest answer; of a long comment the start. */
  answer: { ces: number | null; csat: number | null; comment: string; length: number } | null
}

export interface RefundAsked {
  usd: number
  reason: string
  by: { id: string; name: string }
  at: Instant
  /** Where the case stood when it was asked. */
  level: Level
  needs: Level | null
  held?: RefundHeld
}

/** A playbook as it was when it was started on this case. */
export interface PlaybookRun {
  playbook: string
  title: string
  startedAt: Instant
  steps: { words: string; doneAt: Instant | null; by: string | null }[]
}

/** An escalation nobody has accepted yet. */
export interface Handoff {
  kind: EscalationKind
  since: Instant
  /** When the first who was called can have heard of it; absent for at once. */
  heardFrom?: Instant
  fromTier: Tier
  to: Named
  /** When it was handed to them; handoffs of earlier releases lack it. */
  toSince?: Instant
  packet: Packet
  /** Whoever accepts also works on it; authority alone leaves the assignee as it was. */
  takesWork: boolean
  /** Agents who were called and did not accept. */
  missed: string[]
  /** Times the top rung has been called in full. */
  rounds: number
}

export interface Promised {
  by: Instant
  madeAt: Instant
  automatic: boolean
}

export const isOpen = (one: Pick<Case, 'resolvedAt' | 'closedAt'>): boolean =>
  one.resolvedAt === null && one.closedAt === null

/** Whether the customer is still to hear what became of the ticket; of a solved case, too. */
export const isToTell = ({ clocks }: Pick<Case, 'clocks'>): boolean =>
  clocks.some(({ kind }) => kind === 'tell_customer')

/** Whether the customer is still to get a report they were promised; of a case that is over, too. */
export const isReportOwed = ({ clocks }: Pick<Case, 'clocks'>): boolean =>
  clocks.some(({ kind }) => kind === 'report')

export function mustBeOpen(one: Case): void {
  if (one.closedAt !== null) refuse('conflict', 'This case is closed. Reopen it first.')
  if (!isOpen(one)) refuse('conflict', 'This case is solved. Reopen it first.')
}

/** Those that have ended are over for their cases, too; without word of which are open, the case is believed. */
export const isPartOfOpenIncident = (
  { incident }: Pick<Case, 'incident'>,
  open: readonly { id: string }[] | undefined,
): boolean => Boolean(incident) && open?.some(({ id }) => id === incident) !== false

export function statusOf(one: Case): Status {
  if (one.closedAt !== null) return 'closed'
  if (one.resolvedAt !== null) return 'resolved'
  return one.waitingSince === null ? 'open' : 'waiting'
}

export const caseNumber = (id: number): string => `C-${id}`
