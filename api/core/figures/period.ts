import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../base/instant.ts'
import { instantOf, wallClock } from '../look/times.ts'

/** From an instant up to another, which isn't in it. */
export interface Span {
  from: Instant
  to: Instant
}

export const recentDays = [7, 30, 90] as const
export type RecentDays = (typeof recentDays)[number]

/** The last so many days with today, or a month: "2026-11". */
export type Period = RecentDays | string

const day = 86_400_000

/** The days of a period in a zone, whose clock decides where they begin. */
export function spanOf(period: Period, now: Instant, zone: string): Span {
  if (typeof period === 'string') return monthSpan(period, zone)
  const today = Math.floor(wallClock(now, zone) / day)
  const begins = (number: number) => instantOf(number * day, zone)
  return { from: begins(today - period + 1), to: begins(today + 1) }
}

/** The period of the same length before it. */
export function spanBefore(period: Period, now: Instant, zone: string): Span {
  if (typeof period === 'string') return monthSpan(shifted(period, -1), zone)
  const { from } = spanOf(period, now, zone)
  const first = Math.floor(wallClock(from, zone) / day)
  return { from: instantOf((first - period) * day, zone), to: from }
}

/** The months up to one instant's own, the oldest first. */
export function monthsUntil(at: Instant, zone: string, count: number): string[] {
  const last = monthOf(at, zone)
  return Array.from({ length: count }, (_, index) => shifted(last, index - count + 1))
}

/** "2026-11", as a clock in the zone shows it. */
export const monthOf = (at: Instant, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toPlainYearMonth()
    .toString()

export const monthSpan = (month: string, zone: string): Span => ({
  from: instantOf(Date.parse(`${month}-01`), zone),
  to: instantOf(Date.parse(`${shifted(month, 1)}-01`), zone),
})

const isMonth = /^(19|20)\d\d-(0[1-9]|1[0-2])$/

/** The period an address asks for; the last 30 days unless it's one. */
export function periodAsked(asked: string | null): Period {
  const known = recentDays.find((each) => String(each) === asked)
  return known ?? (asked !== null && isMonth.test(asked) ? asked : 30)
}

const shifted = (month: string, by: number): string =>
  Temporal.PlainYearMonth.from(month).add({ months: by }).toString()

export const isWithin = (at: Instant, { from, to }: Span): boolean => at >= from && at < to
