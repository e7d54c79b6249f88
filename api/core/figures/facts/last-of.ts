import type { Instant } from '../../base/instant.ts'
import type { CaseFacts } from './case-facts.ts'

/** Nothing that figures count of a case is later; null while it's open. */
export function lastOf(facts: CaseFacts): Instant | null {
  if (!facts.isOver) return null
  const { openedAt, solved, handoffs, promises, clocks, surveys, stopped } = facts
  const { asksToEscalate, toppedOut, nearMisses, writing, open, droppedAt } = facts
  const all = [
    ...[openedAt, ...solved, ...asksToEscalate, ...toppedOut],
    ...(droppedAt === null ? [] : [droppedAt]),
    ...open.map(({ from, until }) => until ?? from),
    ...nearMisses.map(({ at }) => at),
    ...stopped.map(({ from, to }) => to ?? from),
    ...handoffs.map(({ at }) => at),
    ...promises.map(({ by }) => by),
    ...clocks.map(({ due }) => due),
    ...[...surveys, ...writing].map(({ at }) => at),
  ]
  return Math.max(...all)
}
