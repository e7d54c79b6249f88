import { type Instant, minutes } from '../base/instant.ts'
import type { ClockKind } from '../base/vocabulary.ts'
import { addOpen, type Calendar, openBetween } from '../calendar/calendar.ts'

/** Pause while we wait for the customer. The others never do. */
export const pausesForCustomer: readonly ClockKind[] = ['resolution', 'inactivity', 'next_response']

/** One running deadline of one case. While paused it has no due time but what is left. */
export interface Clock {
  /** Its kind and the number of the event that started it: `resolution#1`. */
  id: string
  kind: ClockKind
  startedAt: Instant
  /** Open milliseconds it was given. */
  target: number
  dueAt: Instant | null
  warnAt: Instant | null
  left: number | null
  warnedAt: Instant | null
  breachedAt: Instant | null
  /** The highest odds of missing it that were told, 0–1. */
  foreseen?: number
}

/** When the engine must look at this clock next; null when there is nothing to wait for. */
export function nextAt(clock: Clock): Instant | null {
  if (clock.breachedAt !== null) return null
  return clock.warnedAt === null && clock.warnAt !== null ? clock.warnAt : clock.dueAt
}

export function startClock(
  kind: ClockKind,
  seq: number,
  at: Instant,
  target: number,
  calendar: Calendar,
  warnAfter: number | null,
): Clock {
  return {
    id: `${kind}#${seq}`,
    kind,
    startedAt: at,
    target,
    dueAt: addOpen(calendar, at, target),
    warnAt: warnAfter === null ? null : addOpen(calendar, at, target * warnAfter),
    left: null,
    warnedAt: null,
    breachedAt: null,
  }
}

/** A clock due at a named instant, whatever the calendar says; it warns in open hours. */
export function startClockUntil(
  kind: ClockKind,
  seq: number,
  at: Instant,
  dueAt: Instant,
  calendar: Calendar,
  warnAfter: number | null,
): Clock {
  const target = dueAt - at
  const open = openBetween(calendar, at, dueAt)
  return {
    id: `${kind}#${seq}`,
    kind,
    startedAt: at,
    target,
    dueAt,
    warnAt:
      warnAfter === null || open === 0
        ? null
        : laterThan(at, addOpen(calendar, at, open * warnAfter), dueAt),
    left: null,
    warnedAt: null,
    breachedAt: null,
  }
}

/** Nobody is warned of what they have just promised. */
const soonest = minutes(2)

const laterThan = (at: Instant, warnAt: Instant, dueAt: Instant): Instant | null =>
  warnAt >= at + Math.min(soonest, (dueAt - at) / 2) && warnAt < dueAt ? warnAt : null

/** One that ran out keeps the time at which it did. */
export function pauseClock(clock: Clock, at: Instant, calendar: Calendar): Clock {
  if (clock.dueAt === null || clock.breachedAt !== null) return clock
  return { ...clock, dueAt: null, warnAt: null, left: openBetween(calendar, at, clock.dueAt) }
}

/** Goes on with what was left. */
export function resumeClock(
  clock: Clock,
  at: Instant,
  calendar: Calendar,
  warnAfter: number,
): Clock {
  if (clock.left === null) return clock
  const dueAt = clock.left > 0 ? addOpen(calendar, at, clock.left) : at
  const untilWarning = clock.left - clock.target * (1 - warnAfter)
  const warnAt = untilWarning > 0 ? addOpen(calendar, at, untilWarning) : dueAt
  return { ...clock, dueAt, warnAt, left: null }
}

/** The same clock under another matrix, `used` of whose target is spent already. */
export function followClock(
  clock: Clock,
  at: Instant,
  target: number,
  used: number,
  calendar: Calendar,
  warnAfter: number,
): Clock {
  const left = Math.max(target - used, 0)
  const paused = { ...clock, target, dueAt: null, warnAt: null, left }
  if (clock.left !== null) return paused
  const running = resumeClock(paused, at, calendar, warnAfter)
  const warnsAgain = running.warnAt !== running.dueAt
  return warnsAgain ? { ...running, warnedAt: null } : running
}

/** Open time a running clock has spent of its target. */
export function usedOf(clock: Clock, at: Instant, calendar: Calendar): number {
  const left = clock.left ?? (clock.dueAt === null ? 0 : openBetween(calendar, at, clock.dueAt))
  return Math.max(clock.target - left, 0)
}

/**
 * The same clock under a new target counted from `at`. Unless the target is longer, the due time is
 * never later than was promised, and never in the past.
 */
export function retargetClock(
  clock: Clock,
  at: Instant,
  target: number,
  calendar: Calendar,
  warnAfter: number,
): Clock {
  if (clock.breachedAt !== null) return clock
  const mayGrow = target > clock.target
  if (clock.left !== null) {
    return { ...clock, target, left: mayGrow ? target : Math.min(clock.left, target) }
  }
  const fresh = addOpen(calendar, at, target)
  const dueAt = mayGrow ? fresh : Math.min(fresh, clock.dueAt ?? fresh)
  if (target === clock.target && dueAt === clock.dueAt) return clock
  const warnAt = Math.min(addOpen(calendar, at, target * warnAfter), dueAt)
  return { ...clock, target, dueAt, warnAt, warnedAt: null }
}
