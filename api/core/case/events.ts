import type { Actor, Named } from '../base/actor.ts'
import type { Instant } from '../base/instant.ts'
import type {
  Channel,
  ClockKind,
  EscalationKind,
  Impact,
  Level,
  Plan,
  Priority,
  Tier,
  Urgency,
} from '../base/vocabulary.ts'
import type { RefundHeld } from '../matrix/authority.ts'
import type { Packet } from '../matrix/packet.ts'
import type { Triaged } from '../triage/triaged.ts'

export const visibilities = ['public', 'internal'] as const
export type Visibility = (typeof visibilities)[number]

/** A rule of the matrix that acted, and the evidence in words a customer could read. */
export interface Because {
  rule: string
  matrixVersion: number
  evidence: string
}

/** Every kind of event and what it carries. A case is the fold of these. */
export interface EventData {
  opened: {
    subject: string
    body: string
    impact: Impact
    urgency: Urgency
    priority: Priority
    category: string | null
    channel: Channel
    /** How it came in on the desk it was imported from, where that is known. */
    cameBy?: Channel | undefined
    account: { id: string; name: string; plan: Plan; vip: boolean; valueUsd: number }
    contact: { id: string; name: string }
    environment: Record<string, string>
    matrixVersion: number
    tier: Tier
    level: Level
  }
  triaged: Triaged
  category_set: { from: string | null; to: string }
  lead_named: { lead: Named; reason: string }
  /** `heardFrom` as of `escalated`, where it waits for acceptance. */
  assigned: { to: Named | null; tier: Tier; level: Level; reason: string; heardFrom?: Instant }
  /** `keepsOver`: said of a case that is over, and it stays so. */
  customer_message: { body: string; via: Channel; keepsOver?: true }
  reply: { body: string }
  /** Internal; a partner the case is with reads it when it is meant for them. */
  note: { body: string; forPartner?: true }
  priority_changed: {
    from: Priority
    to: Priority
    impact: Impact
    urgency: Urgency
    reason: string
    because?: Because
  }
  waiting_on_customer: { question: string }
  resumed: { why: string }
  escalated: {
    kind: EscalationKind
    fromTier: Tier
    toTier: Tier
    fromLevel: Level
    toLevel: Level
    /** The receiving rung in a customer's words: "our senior engineers". */
    team: string
    to: Named
    /** Why this person of the rung; nobody chose whom a person named. */
    chosen?: string
    reason: string
    packet: Packet
    because?: Because
    /** When whoever is called can have heard of it, where quiet hours keep it from them until then. */
    heardFrom?: Instant
  }
  escalation_accepted: { by: Named; tookMs: number; onTime: boolean }
  bounced_back: { missing: string; toTier: Tier; toLevel: Level; to: Named | null }
  /** Where it stands after that, for the customer: it has no room for what was missing. */
  handed_back: {
    team: string
    to: Named | null
    /** Somebody had taken it on and told the customer so: who works on it changes for them. */
    changes?: true
  }
  context_asked: {
    /** Empty when it stands in the reply that follows. */
    question: string
    /** What they had given before, passage by passage; null when it was asked for the first time. */
    alreadyGiven: string | null
  }
  escalation_requested: {
    reason: string
    /** Who answers while the lead is on leave. */
    standIn?: Named
  }
  escalation_declined: { reason: string }
  update_promised: { by: Instant; words: string | null; automatic: boolean }
  update_sent: {
    body: string
    automatic: boolean
    /** The lead at the time, where it is automatic; earlier releases did not say. */
    onBehalfOf?: Named
  }
  promise_broken: { by: Instant; lead: Named }
  clock_warned: { clock: string; kind: ClockKind; dueAt: Instant }
  clock_breached: { clock: string; kind: ClockKind; dueAt: Instant }
  alerted: {
    to: Named[]
    /** Channels of the matrix that are told as well. */
    channels?: string[]
    message: string
    because: Because
    toppedOut: boolean
  }
  /** That the clock will be missed, and how likely, 0–1. */
  breach_foreseen: { clock: string; kind: ClockKind; dueAt: Instant; odds: number; why: string }
  referred_to_partner: {
    partner: Named
    reason: string
    by: Instant
    packet?: Packet
    because?: Because
  }
  /** `needs` is the level that may say yes; null when whoever asks may. */
  /** `held` is why the asker's own authority was not enough, where it was not the amount alone. */
  refund_asked: { usd: number; reason: string; needs: Level | null; held?: RefundHeld }
  /** `askedBy` waits for the answer; those of earlier releases lack it. */
  refund_authorised: { usd: number; by: Named; askedBy?: Named }
  refund_declined: { usd: number; by: Named; reason: string; askedBy?: Named }
  incident_opened: { incident: string; title: string; because?: Because }
  /** Incidents linked by earlier releases had no title. */
  linked_to_incident: {
    incident: string
    title?: string
    because?: Because
    /** It began with this case. */
    own?: true
  }
  /** A bug tracker is asked for a ticket through a channel of the matrix. */
  ticket_asked: { channel: string; because?: Because }
  ticket_opened: { key: string | null; url: string | null }
  playbook_started: { playbook: string; title: string; steps: string[]; because?: Because }
  /** A step, counted from 0, ticked off or taken back. */
  playbook_step: { playbook: string; step: number; done: boolean }
  /** The other open cases of the account follow. */
  account_escalated: { to: Level; reason: string; because?: Because }
  root_cause_recorded: { cause: string }
  /** Moved to another published matrix; `used` is the open time each running clock had spent. */
  matrix_changed: { from: number; to: number; used: { clock: string; ms: number }[] }
  resolved: { resolution: string }
  reopened: { reason: string }
  closed: { why: string }
  /** `again`: the answer had no number. */
  survey_sent: { again?: true }
  survey_answered: {
    /** 1–7. */
    ces: number | null
    /** 1–5. */
    csat: number | null
    comment: string
    via: Channel
    /** The comment says that it isn't solved; it stands in the message that follows, too. */
    unsolved?: true
  }
  merged: { into: number }
}

export type EventKind = keyof EventData

/** An event decided but not yet numbered and hashed. `at` is when it happened. */
export type NewEvent = {
  [K in EventKind]: {
    kind: K
    at: Instant
    actor: Actor
    visibility: Visibility
    data: EventData[K]
  }
}[EventKind]

/** What a customer's surface is given. */
export type PublicEvent = NewEvent & { seq: number; visibility: 'public' }

/** An event of the record. */
export type CaseEvent = NewEvent & { caseId: number; seq: number }
export type EventOf<K extends EventKind> = Extract<NewEvent, { kind: K }>

/** What a customer may read unless an event says otherwise. */
const publicKinds: ReadonlySet<EventKind> = new Set([
  'opened',
  'lead_named',
  'customer_message',
  'reply',
  'priority_changed',
  'waiting_on_customer',
  'resumed',
  'escalated',
  'escalation_accepted',
  'handed_back',
  'context_asked',
  'escalation_requested',
  'escalation_declined',
  'update_promised',
  'update_sent',
  'referred_to_partner',
  'refund_authorised',
  'linked_to_incident',
  'resolved',
  'reopened',
  'closed',
  'survey_sent',
  'survey_answered',
  'merged',
] satisfies EventKind[])

/** Not to be read, and yet they change what a customer's page says: who works on it, what is late. */
const shownKinds: ReadonlySet<EventKind> = new Set([
  'assigned',
  'clock_breached',
  'matrix_changed',
] satisfies EventKind[])

/** Whether a customer's page looks different after it, whatever else it changes. */
export const isShownToCustomer = ({ kind, visibility }: NewEvent): boolean =>
  visibility === 'public' || shownKinds.has(kind)

export const visibilityOf = (kind: EventKind): Visibility =>
  publicKinds.has(kind) ? 'public' : 'internal'
