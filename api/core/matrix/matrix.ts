import {
  above,
  type Impact,
  type Level,
  type OverflowHours,
  type Plan,
  type Priority,
  type Tier,
  type Urgency,
} from '../base/vocabulary.ts'
import type { Calendar } from '../calendar/calendar.ts'
import type { PacketField } from './packet.ts'
import { type PriorityTable, priorityOf } from './priority.ts'
import type { Rule } from './rule.ts'

/**
 * What a level may refund, in USD; null is any amount. One figure holds in sum for a case, whoever
 * authorised it, and in sum for each agent and day.
 */
export type Authority = number | null | { perCase: number | null; perDay: number | null }

/** The versioned policy. A published version never changes; a case keeps the one it was promised. */
export interface Matrix {
  version: number
  name: string
  calendars: Record<string, Calendar>
  priorities: PriorityTable
  /** Priorities whose clocks run around the clock. */
  roundTheClock: Priority[]
  targets: Record<Priority, Targets>
  /** What an account plan tightens: for every priority, and for single ones. The shorter holds. */
  plans: Record<Plan, PlanTargets>
  rungs: Rung[]
  routing: Routing
  rules: Rule[]
  /** Words that set off rules when a customer writes them and does not deny them. */
  keywords: string[]
  playbooks: Record<string, Playbook>
  channels: Record<string, AlertChannel>
  /** Below P1 nobody is alerted between these times by their own clock; null when anybody may be. */
  quietHours: { from: string; to: string } | null
  /** So many alerts to one person within so many minutes become one digest. */
  storm: { alerts: number; within: number }
  /** The part of a target after which its clock warns, 0–1. */
  warnAt: number
  /** The odds of a breach at which it warns earlier, 0–1; null when only time counts. */
  warnOdds: number | null
  /**
   * Minutes on the wall until a customer may ask again, requests on a case by plan, and minutes
   * within which one is answered.
   */
  escalationRequests: { coolDown: number; allowance: Record<Plan, number>; answerWithin: number }
  /** Minutes within which the customer hears what became of a ticket. */
  tickets: { tellWithin: number }
  /** Refunds a level may authorise, in USD; null without a limit, none where it is not named. */
  authority: Partial<Record<Level, Authority>>
  /** Minutes after resolving; null when no survey goes out. */
  survey: { sendAfter: number | null }
  /** Minutes after resolving; null when cases stay resolved. */
  autoClose: { after: number | null }
}

export interface Routing {
  /** Accounts worth so much, in USD a year, get senior people first, as VIPs do; null for nobody. */
  seniorFrom: number | null
  /** When a rung has no room its cases may go to a partner; null when they never do. */
  overflow: Overflow | null
}

export interface Overflow {
  /** The share of its capacity at which a rung counts as full, 0–1. */
  above: number
  priorities: Priority[]
  hours: OverflowHours
}

/** What a matrix means that says nothing about routing. */
export const plainRouting: Routing = { seniorFrom: null, overflow: null }

/**
 * Minutes of open time on the calendar that holds the case; a business day is 480. Null where
 * nothing is promised and so nothing is measured.
 */
export interface Targets {
  firstResponse: number | null
  nextResponse: number | null
  resolution: number
  handoff: number
  inactivity: number
  /** The customer hears at least every so often. */
  update: number | null
}

export type PlanTargets = { [key in Priority | 'every']?: Partial<Targets> }

export interface Owner {
  name: string
  role: string
  /** Their mail address; the desk knows its agents by it. */
  contact: string
}

/** Preset steps for a kind of case. */
export interface Playbook {
  title: string
  /** The rung it belongs to; any when there is none. */
  rung?: Level
  steps: string[]
}

/** Where alerts go besides people; a URL may be the name of a setting: `env:SLACK_OPS_URL`. */
export type AlertChannel =
  | { kind: 'slack' | 'teams' | 'webhook'; url: string }
  | { kind: 'email'; to: string }

export interface Rung {
  level: Level
  tier: Tier
  responsibility: string
  /** What a customer reads: "our technical specialists". */
  inWords: string
  calendar: string
  owners: Owner[]
  backups: Owner[]
  /** Minutes within which someone called to this rung accepts. */
  response: number
  /** Minutes of inactivity after which the case climbs, by priority when it differs. */
  inactivity: Partial<Record<Priority, number>>
  requires: PacketField[]
  /** A person's handoff below this completeness, in per cent, is refused. */
  minimumCompleteness: number
}

/** Everybody a rung lists, owners first. */
export const listedOn = ({ owners, backups }: Rung): Owner[] => [...owners, ...backups]

/** Whether a rung lists somebody, as an owner or a backup. */
export const isOnRung = ({ email }: { email: string }, rung: Rung): boolean =>
  listedOn(rung).some(({ contact }) => contact === email)

export function rungOf(matrix: Matrix, level: Level): Rung {
  const rung = matrix.rungs.find((each) => each.level === level)
  if (!rung) throw new Error(`matrix ${matrix.version} has no rung ${level}`)
  return rung
}

/** The rung above a level; null at the top of this matrix. */
export const rungAbove = (matrix: Matrix, level: Level): Rung | null =>
  matrix.rungs.find((each) => each.level === above(level)) ?? null

export const rungOfTier = (matrix: Matrix, tier: Tier): Rung | null =>
  matrix.rungs.find((each) => each.tier === tier) ?? null

export const priorityFor = (matrix: Matrix, impact: Impact, urgency: Urgency): Priority =>
  priorityOf(matrix.priorities, impact, urgency)
