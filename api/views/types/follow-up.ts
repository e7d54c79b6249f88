import type { Instant } from '@caselead/core/base/instant.ts'
import type { Level, Tier } from '@caselead/core/base/vocabulary.ts'
import type { PlaybookRun } from '@caselead/core/case/state.ts'
import type { TextState } from '@caselead/db/help/tables.ts'

/** What belongs to a case besides its conversation, as the desk sees it. */
export interface FollowUp {
  refund: RefundView | null
  refunds: RefundLimits
  incident: { id: string; title: string; endedAt: Instant | null } | null
  /** Those it could be made part of, the newest first, and how many more there are. */
  openIncidents: { id: string; title: string }[]
  otherIncidents: number
  ticket: TicketView | null
  /** The customer is to hear what happened with it, by when; null for no more. */
  toTell: { by: Instant; what: string; draft: string | null } | null
  /** Trackers whose tickets can be linked: "GitHub". */
  linkable: string[]
  /** Channels that can be asked for a ticket. */
  trackers: string[]
  playbooks: PlaybookRun[]
  playbooksToStart: PlaybookChoice[]
  accountRises: AccountRise[]
  /** Articles written from it. */
  articles: { id: number; title: string; state: TextState }[]
}

/** A refund that waits for an answer. */
export interface RefundView {
  /** "250 USD" */
  amount: string
  reason: string
  by: string
  at: Instant
  /** The viewer asked for it. */
  mine: boolean
  /** Why the asker couldn't authorise it, if that wasn't just the amount. */
  why: string | null
  /** The lowest level that may authorise it: "our technical specialists (L2)". */
  whose: string
  /** Some of those who may authorise it, and how many more; without the viewer. */
  who: string[]
  others: number
}

export interface RefundLimits {
  /** What the viewer may refund alone: "100 USD", "any amount"; null for nothing. */
  alone: string | null
  /** Who is asked above that, up to how much: "500 USD"; null without a limit. */
  above: { upTo: string | null; whose: string }[]
}

export interface TicketView {
  channel: string
  askedAt: Instant
  /** "Done"; null until its tracker has said something. */
  state: string | null
  changedAt: Instant | null
  /** Something may still come of it. */
  isWaited: boolean
  key: string | null
  /** An http or https address; null when there is none, or it is of another kind. */
  url: string | null
}

export interface PlaybookChoice {
  playbook: string
  title: string
  steps: number
  /** It belongs to the rung the case is on. */
  isHere: boolean
}

/** A level all open cases of the account can be brought to. */
export interface AccountRise {
  level: Level
  tier: Tier
  /** "our directors" */
  inWords: string
  /** How many other open cases would move up to it. */
  rising: number
}
