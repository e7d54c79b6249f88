import type { Calendar } from './calendar.ts'
import { always } from './calendar.ts'
import type { PacketField } from './handoff.ts'
import { type PriorityTable, priorityOf } from './priority.ts'
import type {
  ClockKind,
  EscalationKind,
  Impact,
  Level,
  Plan,
  Priority,
  Tier,
  Urgency,
} from './words.ts'

/** The versioned policy. A published version never changes; a case keeps the one it was promised. */
export interface Matrix {
  version: number
  name: string
  calendars: Record<string, Calendar>
  priorities: PriorityTable
  /** Priorities whose clocks run around the clock. */
  roundTheClock: Priority[]
  targets: Record<Priority, Targets>
  /** First response at most, by account plan, in minutes. */
  plans: Record<Plan, { firstResponse: number }>
  rungs: Rung[]
  rules: Rule[]
  /** The part of a target after which its clock warns, 0–1. */
  warnAt: number
  escalationRequests: { coolDown: number; allowance: Record<Plan, number>; answerWithin: number }
  /** Refunds a tier may authorise, in USD. */
  authority: Partial<Record<Tier, number>>
  /** Minutes after resolving; null when no survey goes out. */
  survey: { sendAfter: number | null }
  /** Minutes after resolving; null when cases stay resolved. */
  autoClose: { after: number | null }
}

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

export interface Owner {
  name: string
  role: string
  /** Their mail address; the desk knows its agents by it. */
  contact: string
}

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

export interface Condition {
  on: 'opened' | 'customer_message' | 'escalation_requested' | 'warned' | 'breached' | 'update'
  clock?: ClockKind[]
  priority?: Priority[]
  impact?: Impact[]
  plan?: Plan[]
  vip?: boolean
  category?: string[]
  keyword?: string[]
  sentimentAtMost?: number
  recontactsAtLeast?: number
  reopenedAtLeast?: number
  automaticUpdatesAtLeast?: number
  escalationRequestPending?: boolean
  /** Only while the case stands below this level. */
  below?: Level
}

export type RuleAction =
  | { do: 'escalate'; kind: EscalationKind; to: 'next' | Level | Tier }
  | { do: 'climb' }
  | { do: 'alert'; whom: ('lead' | 'assignee' | 'rung' | Level)[] }
  | { do: 'set_priority'; to: Priority }

export interface Rule {
  name: string
  /** The rule as a customer may read it: "Critical cases skip the front line". */
  sentence: string
  when: Condition
  act: RuleAction[]
}

export function rungOf(matrix: Matrix, level: Level): Rung {
  const rung = matrix.rungs.find((each) => each.level === level)
  if (!rung) throw new Error(`matrix ${matrix.version} has no rung ${level}`)
  return rung
}

export const rungOfTier = (matrix: Matrix, tier: Tier): Rung | null =>
  matrix.rungs.find((each) => each.tier === tier) ?? null

export const priorityFor = (matrix: Matrix, impact: Impact, urgency: Urgency): Priority =>
  priorityOf(matrix.priorities, impact, urgency)

/** Round the clock for what cannot wait, otherwise the calendar of the rung that holds the case. */
export function calendarFor(matrix: Matrix, priority: Priority, level: Level): Calendar {
  if (matrix.roundTheClock.includes(priority)) return always
  const { calendar } = rungOf(matrix, level)
  const found = matrix.calendars[calendar]
  if (!found) throw new Error(`matrix ${matrix.version} has no calendar ${calendar}`)
  return found
}
