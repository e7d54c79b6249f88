import { addOpen } from '../calendar/calendar.ts'
import type { Clock } from '../clocks.ts'
import type { Instant } from '../instant.ts'
import { calendarFor } from '../matrix.ts'
import type { Case } from '../state.ts'
import type { Facts } from '../unfolding.ts'
import { timeOf } from './foreseen.ts'
import { type RiskModel, riskOf } from './model.ts'

/** Looks ahead: the instant is found to a twentieth of the time left. */
const steps = 20

/**
 * From when on a clock is at least so likely to run out if nothing else happens to the case; null
 * when it never is before it does. Worked out once, so that nobody has to keep asking.
 */
export function likelyFrom(
  model: RiskModel | null,
  one: Case,
  clock: Clock,
  facts: Facts,
  at: Instant,
  chance: number,
): Instant | null {
  const calendar = calendarFor(facts.matrix, one.priority, one.level)
  const left = timeOf(clock, calendar, at)?.left ?? 0
  for (let step = 0; step < steps; step++) {
    const ahead = (left * step) / steps
    const then = ahead > 0 ? addOpen(calendar, at, ahead) : at
    const risk = riskOf(model, one, clock, facts, then)
    if (risk && risk.chance >= chance) return then
  }
  return null
}
