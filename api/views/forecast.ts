import { addOpen } from '../core/calendar/calendar.ts'
import { calendarFor, type Matrix, priorityFor, rungOf, rungOfTier } from '../core/matrix.ts'
import { priorityNames } from '../core/standing.ts'
import { targetOf } from '../core/targets.ts'
import type { Impact, Level, Plan, Urgency } from '../core/words.ts'
import type { Forecast } from './types.ts'

/** What a customer may count on before they open a case. */
export function forecast(
  matrix: Matrix,
  impact: Impact,
  urgency: Urgency,
  plan: Plan,
  now: number,
): Forecast {
  const priority = priorityFor(matrix, impact, urgency)
  const level = openingLevel(matrix, priority)
  const standing = { priority, level, plan }
  const by = (target: number | null) =>
    target === null ? null : addOpen(calendarFor(matrix, priority, level), now, target)
  return {
    priority,
    priorityName: priorityNames[priority],
    goesTo: rungOf(matrix, level).inWords,
    firstResponseBy: by(targetOf.first_response(matrix, standing)),
    nextUpdateBy: by(targetOf.update(matrix, standing)),
    resolutionTargetBy: by(targetOf.resolution(matrix, standing)),
  }
}

/** Where the matrix sends a case of this priority when it is opened. */
function openingLevel(matrix: Matrix, priority: Forecast['priority']): Level {
  for (const { when, act } of matrix.rules) {
    if (
      when.on !== 'opened' ||
      !when.priority?.includes(priority) ||
      when.impact ||
      when.category
    ) {
      continue
    }
    for (const action of act) {
      if (action.do !== 'escalate' || action.to === 'next' || action.to === 'authority') continue
      const rung =
        typeof action.to === 'number' ? rungOfTier(matrix, action.to) : rungOf(matrix, action.to)
      if (rung) return rung.level
    }
  }
  return 'L1'
}
