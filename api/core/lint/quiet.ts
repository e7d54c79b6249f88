import { minuteOf } from '../calendar/rules.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { error, type Finding, warning } from './finding.ts'

const day = 24 * 60

/** Quiet hours that are never, that never end, or in which all the work is done. */
export function quietFindings({ quietHours, rungs, calendars }: Matrix): Finding[] {
  if (!quietHours) return []
  const [from = 0, to = 0] = [minuteOf(quietHours.from), minuteOf(quietHours.to)]
  if (from === to) {
    const why = `They begin and end at ${quietHours.from}, so that they are never.`
    return [warning('quiet-hours-never', 'quietHours', why, 'Give them an end, or write null.')]
  }
  if (to - from === day) {
    const why = 'They are all day, so that nobody is ever told of anything below P1.'
    return [error('quiet-hours-never-end', 'quietHours', why, 'Let them end in the morning.')]
  }
  const isQuiet = within(from, to)
  const worked = [...new Set(rungs.map(({ calendar }) => calendar))].filter((name) =>
    Object.values(calendars[name]?.hours ?? {}).every((windows) => windows.every(isQuiet)),
  )
  return worked.map((name) =>
    warning(
      'quiet-hours-cover-work',
      'quietHours',
      `All hours of the calendar “${name}” lie in them, so that alerts below P1 come when work is over.`,
      'Let them begin after work and end before it.',
    ),
  )
}

/** Whether a window lies in this span of every day; both may run past midnight. */
function within(from: number, to: number): (window: readonly [string, string]) => boolean {
  const span = (to - from + day) % day
  return ([opens, closes]) => {
    const [start = 0, end = 0] = [minuteOf(opens), minuteOf(closes)]
    return ((start - from + day) % day) + ((end - start + day) % day || day) <= span
  }
}
