import type { Level, Priority } from '../base/vocabulary.ts'
import { always, type Calendar } from '../calendar/calendar.ts'
import { type Matrix, rungOf } from './matrix.ts'

/** Whose hours a case's clocks keep: round the clock for what cannot wait, else those of the rung that holds the case. */
export function calendarFor(matrix: Matrix, priority: Priority, level: Level): Calendar {
  if (matrix.roundTheClock.includes(priority)) return always
  const { calendar } = rungOf(matrix, level)
  const found = matrix.calendars[calendar]
  if (!found) throw new Error(`matrix ${matrix.version} has no calendar ${calendar}`)
  return found
}
