import { clockNames } from '@caselead/core/base/labels.ts'
import { openBetween } from '@caselead/core/calendar/calendar.ts'
import type { Clock } from '@caselead/core/case/clocks.ts'
import type { Case } from '@caselead/core/case/state.ts'
import { calendarFor } from '@caselead/core/matrix/calendar-for.ts'
import type { OutlookInput } from '@caselead/core/outlook/tells.ts'
import { byTheWall, countsOpenTime } from '@caselead/core/wording/open-time.ts'
import type { ClockView } from '../types/clock.ts'

export function clockView(clock: Clock, one: Case, seen: OutlookInput): ClockView {
  const { id, kind, startedAt, target, dueAt, warnedAt, breachedAt, left } = clock
  const used = target === 0 ? 1 : Math.max(0, 1 - (left ?? leftOf(clock, one, seen)) / target)
  return {
    id,
    kind,
    name: clockNames[kind],
    startedAt,
    targetMs: target,
    inOpenTime: countsOpenTime(kind, one, seen.matrix),
    dueAt,
    warnedAt,
    breachedAt,
    leftMs: left,
    used: breachedAt === null ? Math.min(used, 1) : 1,
    warnsAfter: warnsAfter(clock, seen),
  }
}

/** What is left of the target, counted as the target is. */
function leftOf({ kind, dueAt }: Clock, one: Case, { matrix, now }: OutlookInput): number {
  if (dueAt === null) return 0
  if (!countsOpenTime(kind, one, matrix)) return Math.max(0, dueAt - now)
  return openBetween(calendarFor(matrix, one.priority, one.level), now, dueAt)
}

function warnsAfter({ kind, startedAt, target, warnAt, left }: Clock, { matrix }: OutlookInput) {
  if (byTheWall.includes(kind)) return warnAt === null ? null : (warnAt - startedAt) / target
  return warnAt === null && left === null ? null : matrix.warnAt
}
