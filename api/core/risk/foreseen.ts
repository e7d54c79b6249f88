import type { Instant } from '../base/instant.ts'
import type { ClockKind } from '../base/vocabulary.ts'
import { type Calendar, openBetween } from '../calendar/calendar.ts'
import type { Clock } from '../case/clocks.ts'
import { byTheWall } from '../wording/open-time.ts'

/** Clocks somebody was promised something by. Stillness, surveys and closing are no promises. */
export const foreseenKinds = [
  'first_response',
  'next_response',
  'resolution',
  'handoff',
  'promise',
  'escalation_answer',
  'partner',
  'tell_customer',
] as const satisfies ClockKind[]
export type ForeseenKind = (typeof foreseenKinds)[number]

export const isForeseen = (kind: ClockKind): kind is ForeseenKind =>
  foreseenKinds.some((one) => one === kind)

/** Open milliseconds a clock has in all and has left, running or paused; null once it ran out. */
export function timeOf(
  { kind, target, startedAt, dueAt, breachedAt, left }: Clock,
  calendar: Calendar,
  at: Instant,
): { whole: number; left: number } | null {
  if (breachedAt !== null) return null
  if (dueAt === null) return { whole: target, left: left ?? 0 }
  if (dueAt <= at) return null
  const isUntil = byTheWall.includes(kind)
  const whole = isUntil ? openBetween(calendar, startedAt, dueAt) : target
  return { whole, left: openBetween(calendar, at, dueAt) }
}

/** 0–1. */
export const usedOf = ({ whole, left }: { whole: number; left: number }): number =>
  whole > 0 ? Math.min(Math.max(1 - left / whole, 0), 1) : 1
