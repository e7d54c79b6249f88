import type { Instant } from '../base/instant.ts'
import { usd } from '../base/money.ts'
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

/** Null when this person may authorise it; `asker` is whoever asked. */
export function refundHeld(
  me: Agent,
  amount: number,
  one: Case,
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

const isTheirs = ({ id }: Agent, { lead, assignee, handoff }: Case): boolean =>
  [lead?.id, assignee?.id, handoff?.to.id].includes(id)

/** As a colleague reads it: "100 USD has already been refunded on this case, and Maya may refund up to 100 USD per case." */
export function heldInWords(held: RefundHeld, name: string): string {
  switch (held.by) {
    case 'limit':
      return `${name} may refund up to ${usd(held.limit)}.`
    case 'case':
      return `${usd(held.already)} has already been refunded on this case, and ${name} may refund up to ${usd(held.limit)} per case.`
    case 'day':
      return `${name} has authorised ${usd(held.already)} today; the limit is ${usd(held.limit)} a day.`
    case 'own_request':
      return `It isn’t ${name}’s case, so somebody else has to say yes.`
  }
}
