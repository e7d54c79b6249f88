import type { ClockKind, EscalationKind, Impact, Level, Plan, Priority, Tier } from './words.ts'

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
