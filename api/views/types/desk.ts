import type { Instant } from '@caselead/core/base/instant.ts'
import type { ClockKind, Level, Plan, Tier } from '@caselead/core/base/vocabulary.ts'
import type { Stretch } from '@caselead/core/team/shift.ts'
import type { CaseSummary } from './case.ts'
import type { Paging } from './paging.ts'

export interface DeskRow extends CaseSummary {
  account: string
  plan: Plan
  vip: boolean
  tier: Tier
  level: Level
  assignee: string | null
  handoffTo: string | null
  escalationAsked: boolean
  /** Clocks that ran out before what they wait for happened, and still hasn't. */
  breached: ClockKind[]
  /** The clock that was or is due first, including those that ran out. */
  due: DueClock | null
  /** What falls due next, if that one has run out. */
  next: DueClock | null
}

export interface DueClock {
  kind: ClockKind
  name: string
  /** When it was started. */
  since: Instant
  at: Instant
  breached: boolean
}

export interface DeskQueue {
  rows: DeskRow[]
  paging: Paging
}

/** Whether somebody is on duty, and until or from when. */
export interface DutyView {
  onDuty: boolean
  until: Instant | null
  /** When their next stretch of work begins, if that's within a day. */
  from: Instant | null
  /** When they're back, while they are on leave. */
  backAt: Instant | null
  /** Their shift, without its breaks. */
  shift: Stretch[]
}

/** Somebody on the team, as their lead sees them. */
export interface TeammateView {
  id: string
  name: string
  /** Open cases they work on, and how many they can take on. */
  load: number
  capacity: number
  duty: Omit<DutyView, 'shift'>
  /** The case they have to act on first. */
  next: { number: string; at: Instant } | null
  late: number
}

export interface DeskHome {
  duty: DutyView
  load: number
  capacity: number
  /** Promises and clocks of my cases, due soonest first; solved ones whose customers are still to be told first. */
  due: DeskRow[]
  /** How many cases I lead or work on. */
  mine: Paging
  /** Handoffs waiting for me to accept: those that have waited longest. */
  handoffs: DeskRow[]
  /** Customers who asked to escalate and wait for an answer: those who have waited longest. */
  requests: DeskRow[]
  /** The oldest refunds this agent may authorise. */
  refunds: DeskRow[]
  /** Whether there are more of each. */
  more: { handoffs: boolean; requests: boolean; refunds: boolean }
  /** How the team is doing; null for anybody who doesn't lead it. */
  team: TeammateView[] | null
  counts: { open: number; waiting: number; unaccepted: number; breached: number }
  openIncidents: number
  /** Mails set aside that wait for a decision; 0 for anybody who may not decide. */
  mailSetAside: number
  /** How far the engine is behind its clocks, in milliseconds. */
  engine: { lagMs: number }
}
/** The survey results of a month, a case lead, a tier or a rule of the matrix. */
export interface SurveyResult {
  /** "2026-11", a name, a tier's number or a rule's id; null where a case has no lead, or no rule acted. */
  of: string | null
  /** Surveys sent. */
  asked: number
  /** Answered with a number: the figures below are of these. */
  rated: number
  /** Their mean, 1 to 7; null if there are none. */
  mean: number | null
  /** Those of 5 or more. */
  easy: number
}

/** Surveys sent in the last half year. */
export interface SurveyResults {
  /** The newest first. */
  months: SurveyResult[]
  /** Those with the most surveys first. */
  leads: SurveyResult[]
  tiers: SurveyResult[]
  /**
   * Of cases in which a rule acted before the survey: a case counts for each of them. `sentence` is what the
   * rule says; null where the current matrix has none of this id.
   */
  rules: (SurveyResult & { sentence: string | null })[]
}
