import { days, type Instant } from '../base/instant.ts'
import { type Level, tiers } from '../base/vocabulary.ts'
import { offsetAt } from '../calendar/zone-offsets.ts'
import type { Agent } from '../team/people.ts'
import { isOnRung, type Matrix, rungOfTier } from './matrix.ts'

export interface RefundLimits {
  perCase: number
  perDay: number
}

/** A refund that was authorised. */
export interface Refunded {
  /** The agent's id. */
  by: string
  usd: number
  at: Instant
}

/** Why somebody's own authority is not enough for a refund, amounts in USD. */
export type RefundHeld =
  | { by: 'case'; already: number; limit: number }
  | { by: 'day'; already: number; limit: number }
  /** On a case of others one's own request needs another's yes. */
  | { by: 'own_request' }
  | { by: 'limit'; limit: number }

const none: RefundLimits = { perCase: 0, perDay: 0 }
const amount = (limit: number | null): number => limit ?? Number.POSITIVE_INFINITY

export function refundLimits({ authority }: Pick<Matrix, 'authority'>, level: Level): RefundLimits {
  const limit = authority[level]
  if (limit === undefined) return none
  if (limit === null || typeof limit === 'number') {
    return { perCase: amount(limit), perDay: amount(limit) }
  }
  return { perCase: amount(limit.perCase), perDay: amount(limit.perDay) }
}

/** The most a level may refund on one case, in USD. */
export const refundLimit = (matrix: Pick<Matrix, 'authority'>, level: Level): number =>
  refundLimits(matrix, level).perCase

/**
 * The lowest level that may refund `usd` where so much was refunded on the case `before`; null when
 * nobody may.
 */
export const levelForRefund = (matrix: Matrix, usd: number, before = 0): Level | null =>
  matrix.rungs.find(({ level }) => {
    const { perCase, perDay } = refundLimits(matrix, level)
    return perCase >= inCents(before + usd) && perDay >= usd
  })?.level ?? null

/**
 * The most somebody may refund: what the highest rung allows that lists them, or that their tier
 * stands on. Partners refund nothing.
 */
export function authorityOf(agent: Agent, matrix: Matrix): RefundLimits {
  if (agent.role === 'partner') return none
  const byTier = tiers
    .filter((tier) => tier <= agent.tier)
    .map((tier) => rungOfTier(matrix, tier))
    .filter((rung) => rung !== null)
  const listed = matrix.rungs.filter((rung) => isOnRung(agent, rung))
  const limits = [...byTier, ...listed].map(({ level }) => refundLimits(matrix, level))
  return {
    perCase: Math.max(0, ...limits.map(({ perCase }) => perCase)),
    perDay: Math.max(0, ...limits.map(({ perDay }) => perDay)),
  }
}

/** The most somebody may refund on one case, in USD. */
export const mayRefund = (agent: Agent, matrix: Matrix): number =>
  authorityOf(agent, matrix).perCase

/** What somebody has authorised today, where they are. */
export function refundedToday(
  { id, hours: { zone } }: Agent,
  refunds: readonly Refunded[],
  at: Instant,
): number {
  const today = dayOf(at, zone)
  const theirs = refunds.filter((each) => each.by === id && dayOf(each.at, zone) === today)
  return inCents(theirs.reduce((sum, { usd }) => sum + usd, 0))
}

const dayOf = (at: Instant, zone: string): number => Math.floor((at + offsetAt(zone, at)) / days(1))

export const inCents = (usd: number): number => Math.round(usd * 100) / 100
