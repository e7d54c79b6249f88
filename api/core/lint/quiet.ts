import { minuteOf } from '../calendar/rules.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { error, type Finding, warning } from './finding.ts'
import { targetWords } from './words/targets.ts'

const day = 24 * 60

/** Quiet hours that are never, that never end, or in which all the work is done. */
export function quietFindings({ quietHours, rungs, calendars }: Matrix): Finding[] {
  if (!quietHours) return []
  const [from = 0, to = 0] = [minuteOf(quietHours.from), minuteOf(quietHours.to)]
  if (from === to) {
    return [warning('quiet-hours-never', 'quietHours', targetWords.quietNever(quietHours.from))]
  }
  if (to - from === day) {
    return [error('quiet-hours-never-end', 'quietHours', targetWords.quietAlways)]
  }
  const isQuiet = within(from, to)
  const worked = [...new Set(rungs.map(({ calendar }) => calendar))].filter((name) =>
    Object.values(calendars[name]?.hours ?? {}).every((windows) => windows.every(isQuiet)),
  )
  return worked.map((name) =>
    warning('quiet-hours-cover-work', 'quietHours', targetWords.quietDuringWork(name)),
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
