import { openTimeInWords, spanInWords } from '../base/span.ts'
import type { ClockKind } from '../base/vocabulary.ts'
import { isAlways } from '../calendar/rules.ts'
import type { Clock } from '../case/clocks.ts'
import type { Case } from '../case/state.ts'
import { calendarFor } from '../matrix/calendar-for.ts'
import type { Matrix } from '../matrix/matrix.ts'

/** Started for a named instant: all of the time until then counts, not the open hours alone. */
export const byTheWall: readonly ClockKind[] = ['promise', 'partner', 'tell_customer', 'report']

/** Whether its target counts business time alone: sixteen hours of it are two days, not one. */
export function countsOpenTime(kind: ClockKind, one: Case, matrix: Matrix): boolean {
  return !byTheWall.includes(kind) && !isAlways(calendarFor(matrix, one.priority, one.level))
}

/** "16 business hours", "45 min of business time"; "15 min" where a clock runs around the clock. */
export function targetInWords({ kind, target }: Clock, one: Case, matrix: Matrix): string {
  return countsOpenTime(kind, one, matrix) ? openTimeInWords(target) : spanInWords(target)
}
