import { openBetween } from '../../calendar/calendar.ts'
import type { Clock } from '../../case/clocks.ts'
import type { CaseEvent } from '../../case/events.ts'
import { type Case, isOpen } from '../../case/state.ts'
import { calendarFor } from '../../matrix/calendar-for.ts'
import type { Matrix } from '../../matrix/matrix.ts'
import { type NearClock, type NearMiss, nearClocks } from './case-facts.ts'
import { isSolving } from './solving.ts'

/** What was kept with no more than this share of its time left. */
const lastShare = 0.1

/** Clocks somebody kept with this event in the last tenth of their time; `after` is the case with it. */
export function nearMisses(
  before: Case | null,
  after: Case,
  event: CaseEvent,
  matrix: Matrix,
): NearMiss[] {
  if (before === null || !isOpen(before) || isNobodysDoing(before, event)) return []
  const calendar = calendarFor(matrix, before.priority, before.level)
  return before.clocks.filter(isCounted).flatMap((clock) => {
    const isKept = !isOpen(after) || !after.clocks.some(({ id }) => id === clock.id)
    if (clock.breachedAt !== null || !isKept) return []
    const { kind, target, dueAt } = clock
    const left = clock.left ?? (dueAt === null ? target : openBetween(calendar, event.at, dueAt))
    return left <= target * lastShare ? [{ kind, at: event.at, leftMs: Math.max(0, left) }] : []
  })
}

/** A clock that goes with these was kept by nobody. */
const isNobodysDoing = (before: Case, event: CaseEvent): boolean =>
  event.actor.type === 'system' ||
  ['matrix_changed', 'merged', 'escalated'].includes(event.kind) ||
  (event.kind === 'closed' && !isSolving(before, event))

const isCounted = (clock: Clock): clock is Clock & { kind: NearClock } =>
  nearClocks.some((kind) => kind === clock.kind)
