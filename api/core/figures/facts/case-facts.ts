import type { Instant } from '../../base/instant.ts'
import type { Channel, ClockKind, Level, Plan, Priority, Tier } from '../../base/vocabulary.ts'
import type { PromiseOutcome } from '../../case/promise-outcomes.ts'
import type { PacketField } from '../../matrix/packet.ts'

/** Goes up whenever facts say more or something else, so that all of them are read again. */
export const factsVersion = 7

/** No more of one kind are kept of a case, the first of them. */
export const mostOfEach = 100

/**
 * What figures need to know of one case, as its events tell it. It holds ids and no names, so that a
 * figure stays as it was when people leave, are renamed or erased.
 */
export interface CaseFacts {
  openedAt: Instant
  channel: Channel
  plan: Plan
  /** As of the newest event. */
  priority: Priority
  tier: Tier
  level: Level
  matrix: number
  category: string | null
  account: string
  lead: string | null
  /** The policy sent it past the frontline the moment it was opened. */
  skips: boolean
  /** It goes on as this case, which counts for both. */
  mergedInto: number | null
  /** When a person of the team first said something to the customer. */
  firstWordAt: Instant | null
  /** Every time it was solved, or its customer said that it is. */
  solved: Instant[]
  /** Solved or closed, and not reopened since. */
  isOver: boolean
  /** When it was last closed without having been solved. */
  droppedAt: Instant | null
  reopens: number
  handoffs: HandoffFact[]
  /** The first time its customer had to write again after it was escalated. */
  wroteAgainAt: Instant | null
  /** When the customer was asked for something they'd said before, by somebody who was shown that. */
  askedAgain: Instant[]
  promises: PromiseOutcome[]
  clocks: ClockFact[]
  surveys: SurveyFact[]
  /** Updates people wrote, and about how long each took, in milliseconds; those not measured aren't here. */
  writing: { at: Instant; ms: number }[]
  /** How long it was with each tier until it was over, in milliseconds. */
  tierMs: Partial<Record<Tier, number>>
  /** Since when it's where it stands, unless it's over. */
  hereSince: Instant | null
  /** When it was open; `until` is null while it is. */
  open: { from: Instant; until: Instant | null }[]
  /**
   * Business time from its opening to the first word and to the end, in milliseconds; up to its newest event
   * where that's to come. In the hours its deadlines kept when it was opened.
   */
  openMs: { toFirstWord: number; toEnd: number }
  /** Its newest event, up to which business time is counted where it goes on. */
  countedTo: Instant
  /** When everything was blocked for its customer: while it was open and said so. */
  stopped: StoppedFact[]
  /** When its customer asked to escalate it. */
  asksToEscalate: Instant[]
  /** When nobody was left above to be called. */
  toppedOut: Instant[]
  nearMisses: NearMiss[]
  incident: string | null
  /** What the account was worth a year when it was opened, in USD. */
  valueUsd: number
}

/** Null: it goes on. */
export interface StoppedFact {
  from: Instant
  to: Instant | null
}

export const nearClocks = ['first_response', 'next_response', 'resolution', 'handoff'] as const
export type NearClock = Extract<ClockKind, (typeof nearClocks)[number]>

/** A clock that was kept at the last moment. */
export interface NearMiss {
  kind: NearClock
  at: Instant
  /** What was left, in milliseconds of business time. */
  leftMs: number
}

/** It was escalated, and waited to be accepted. */
export interface HandoffFact {
  at: Instant
  toTier: Tier
  toLevel: Level
  /** Who was called first, by id. */
  who: string
  /** The rule that escalated it; null for a person. */
  rule: string | null
  priority: Priority
  /**
   * How the wait ended: a person accepted it, returned it, it went to a partner instead (`withdrawn`),
   * or none of that before it climbed further or the case was over. Null while it waits.
   */
  how: 'accepted' | 'returned' | 'withdrawn' | 'dropped' | null
  until: Instant | null
  /** The receiving rung's business time until then, in milliseconds; up to the newest event while it waits. */
  openMs: number
  /** It wasn't accepted or returned by the time it should have been. */
  isLate: boolean
  /** It was returned, perhaps after it had been accepted. */
  returnedAt: Instant | null
  /** If it was: the parts of its packet that were missing, as far as they were named. */
  lacks?: PacketField[]
}

export const countedClocks = ['first_response', 'next_response', 'resolution'] as const
export type CountedClock = Extract<ClockKind, (typeof countedClocks)[number]>

export interface ClockFact {
  kind: CountedClock
  /** When it was last due. */
  due: Instant
  /** Null while it runs. */
  late: boolean | null
}

/** It begins with its mail, or with an answer on the page that came first. */
export interface SurveyFact {
  at: Instant
  /** Its mail went out. */
  isSent: boolean
  answeredAt: Instant | null
  ces: number | null
  csat: number | null
  via: Channel | null
}
