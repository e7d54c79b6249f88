import type {
  ClockKind,
  EscalationKind,
  Impact,
  Level,
  Plan,
  Priority,
  Tier,
} from '../base/vocabulary.ts'

/** What may set off a rule. */
export const moments = [
  'opened',
  'customer_message',
  'escalation_requested',
  'reopened',
  'refund_asked',
  'warned',
  'foreseen',
  'breached',
  'update',
] as const

/** All that is given must hold. */
export interface Condition {
  on: (typeof moments)[number]
  clock?: ClockKind[]
  priority?: Priority[]
  impact?: Impact[]
  tier?: Tier[]
  plan?: Plan[]
  vip?: boolean
  /** What the account is worth, USD a year. */
  valueAtLeast?: number
  category?: string[]
  keyword?: string[]
  sentimentAtMost?: number
  /** How surely the customer is angry or let down, 0–1; from 0.5 on the desk calls them very unhappy. */
  upsetAtLeast?: number
  /** The tone of the latest messages falls, taken together. */
  toneFalling?: boolean
  recontactsAtLeast?: number
  reopenedAtLeast?: number
  automaticUpdatesAtLeast?: number
  escalationRequestPending?: boolean
  /** The refund that was asked for is more than the level of the case may authorise. */
  refundAboveAuthority?: boolean
  /** How likely the clock is to be breached, 0–1; only when that is foreseen. */
  oddsAtLeast?: number
  /** Only while the case stands below this level. */
  below?: Level
}

/** What is known only from the words a customer writes. */
export const conditionsOnWords = [
  'category',
  'keyword',
  'sentimentAtMost',
  'upsetAtLeast',
  'toneFalling',
] as const satisfies readonly (keyof Condition)[]

/** `authority` is the lowest level that may authorise the refund asked for; tier 4 a partner. */
export type Towards = 'next' | 'authority' | Level | Tier

export const alertable = ['lead', 'assignee', 'rung'] as const
export type Alertable = (typeof alertable)[number] | Level

export type RuleAction =
  | { do: 'escalate'; kind: EscalationKind; to: Towards }
  | { do: 'climb' }
  /** All open cases of the account, this one first. */
  | { do: 'escalate_account'; to: Level }
  | { do: 'alert'; whom: Alertable[]; channels?: string[] }
  | { do: 'set_priority'; to: Priority }
  | { do: 'name_lead'; from: 'rung' | Level }
  /** Cases of the same title are one incident until it ends. Customers read the title. */
  | { do: 'open_incident'; title: string }
  | { do: 'open_ticket'; channel: string }
  | { do: 'start_playbook'; playbook: string }

export interface Rule {
  name: string
  /** The rule as a customer may read it: "Critical cases skip the front line". */
  sentence: string
  when: Condition
  act: RuleAction[]
  /** Kept, but nothing sets it off. */
  off?: true
}

export const isOn = ({ off }: Rule): boolean => !off
