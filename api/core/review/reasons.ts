import type { Instant } from '../base/instant.ts'

/** What goes wrong, what nearly did, and why else a case is worth a look, in the order they're said. */
export const reasonKinds = [
  'breached',
  'promise_broken',
  'had_to_escalate',
  'returned_twice',
  'asked_again',
  'hard_for_customer',
  'topped_out',
  'near_miss',
  'large_account',
  'sample',
  'by_hand',
] as const
export type ReasonKind = (typeof reasonKinds)[number]

/** Why a case is looked at. */
export interface Reason {
  kind: ReasonKind
  /** How often it happened; the score itself where the customer scored it. */
  n: number
  /** When it first happened; null for what is true of the case as a whole. */
  at: Instant | null
}

/** Nothing went wrong by these alone. */
const wentWell: readonly ReasonKind[] = ['near_miss', 'large_account', 'sample', 'by_hand']

export const isWrong = ({ kind }: Pick<Reason, 'kind'>): boolean => !wentWell.includes(kind)
