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
  /** Clocks that ran out and whose purpose is not met yet. */
  breached: ClockKind[]
  /** The clock that was or is due first, those that ran out too. */
  due: DueClock | null
  /** What falls due next, where that one has run out. */
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

/** Whether somebody works, until when or from when. */
export interface DutyView {
  onDuty: boolean
  until: Instant | null
  /** When their next stretch begins, within a day. */
  from: Instant | null
  /** When they work again, while they are on leave. */
  backAt: Instant | null
  /** Their shift, without its breaks. */
  shift: Stretch[]
}

/** Somebody of the team, for whoever leads it. */
export interface TeammateView {
  id: string
  name: string
  /** Open cases they work on, and how many they should at most. */
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
  /** How the team stands; null for who doesn't lead it. */
  team: TeammateView[] | null
  counts: { open: number; waiting: number; unaccepted: number; breached: number }
  openIncidents: number
  /** Mail that couldn't be read and waits for a person; told to whoever leads the desk. */
  mailSetAside: number
  /** How far the engine is behind its clocks, in milliseconds. */
  engine: { lagMs: number }
}
/** What came of the surveys of a month, a case lead, a tier or a rule of the matrix. */
export interface SurveyResult {
  /** "2026-11", a name, a tier's number or a rule's id; null where a case has no lead, or no rule acted. */
  of: string | null
  /** Surveys sent. */
  asked: number
  /** Answered with a number: of them the rest is told. */
  rated: number
  /** The mean, 1 to 7; null without an answer. */
  mean: number | null
  /** Answers of 5 and more. */
  easy: number
}

/** Surveys sent in the last half year. */
export interface SurveyResults {
  /** The newest first. */
  months: SurveyResult[]
  /** Whoever was asked about most often first. */
  leads: SurveyResult[]
  tiers: SurveyResult[]
  /**
   * Of cases in which a rule acted before the survey: a case counts for each of them. `sentence` is what the
   * rule says; null where the current matrix has none of this id.
   */
  rules: (SurveyResult & { sentence: string | null })[]
}
