import { type Matrix, rungOfTier } from './matrix.ts'
import type { Agent } from './people.ts'
import { type Level, tiers } from './words.ts'

/** The most a level may refund, in USD. */
export const refundLimit = ({ authority }: Pick<Matrix, 'authority'>, level: Level): number => {
  const limit = authority[level]
  return limit === null ? Number.POSITIVE_INFINITY : (limit ?? 0)
}

/** The lowest level that may refund so much; null when nobody may. */
export const levelForRefund = (matrix: Matrix, usd: number): Level | null =>
  matrix.rungs.find(({ level }) => refundLimit(matrix, level) >= usd)?.level ?? null

/**
 * The most somebody may refund: that of the highest rung that lists them, or that their tier stands
 * on. Partners refund nothing.
 */
export function mayRefund(agent: Agent, matrix: Matrix): number {
  if (agent.role === 'partner') return 0
  const byTier = tiers
    .filter((tier) => tier <= agent.tier)
    .map((tier) => rungOfTier(matrix, tier))
    .filter((rung) => rung !== null)
  const listed = matrix.rungs.filter(({ owners, backups }) =>
    [...owners, ...backups].some(({ contact }) => contact === agent.email),
  )
  return Math.max(0, ...[...byTier, ...listed].map(({ level }) => refundLimit(matrix, level)))
}
