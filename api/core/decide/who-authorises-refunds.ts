import type { Instant } from '../base/instant.ts'
import type { Case } from '../case/state.ts'
import {
  authorityOf,
  inCents,
  type Refunded,
  type RefundHeld,
  refundedToday,
} from '../matrix/authority.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { type Agent, isLeading } from '../team/people.ts'

export interface RefundFacts {
  matrix: Matrix
  /** Those of the last two days, on every case. */
  refunds: readonly Refunded[]
  at: Instant
}

/** What of a case tells who may authorise a refund on it. */
export type RefundCase = Pick<Case, 'lead' | 'assignee' | 'handoff' | 'refundedUsd'>

/** Null when this person may authorise it; `asker` is whoever asked. */
export function refundHeld(
  me: Agent,
  amount: number,
  one: RefundCase,
  asker: string,
  { matrix, refunds, at }: RefundFacts,
): RefundHeld | null {
  const { perCase, perDay } = authorityOf(me, matrix)
  if (perCase < amount) return { by: 'limit', limit: perCase }
  const onCase = one.refundedUsd ?? 0
  if (perCase < inCents(onCase + amount)) return { by: 'case', already: onCase, limit: perCase }
  const today = refundedToday(me, refunds, at)
  if (perDay < inCents(today + amount)) return { by: 'day', already: today, limit: perDay }
  return asker === me.id && !isTheirs(me, one) && !isLeading(me) ? { by: 'own_request' } : null
}

const isTheirs = ({ id }: Agent, { lead, assignee, handoff }: RefundCase): boolean =>
  [lead?.id, assignee?.id, handoff?.to.id].includes(id)
