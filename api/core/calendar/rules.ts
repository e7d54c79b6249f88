import { Temporal } from 'temporal-polyfill'
import { calendarWords } from './words.ts'

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/**
 * When people work: `HH:MM` windows in the local time of an IANA zone.
 * `24:00` ends a day; a window that ends at or before its start runs past midnight.
 * A window belongs to the day it opens on, so a holiday (`YYYY-MM-DD`) closes the whole of it.
 */
export interface Calendar {
  readonly zone: string
  readonly hours: { readonly [day in Weekday]?: readonly (readonly [string, string])[] }
  readonly holidays: readonly string[]
  /** Where public holidays are kept, as `DE` or `DE-BE`. */
  readonly regions?: readonly string[]
  /** The days those regions keep, worked out when the calendar was published. */
  readonly regional?: readonly string[]
}

export class CalendarError extends Error {
  override name = 'CalendarError'
}

const allDay = [['00:00', '24:00']] as const

export const always: Calendar = {
  zone: 'UTC',
  hours: {
    mon: allDay,
    tue: allDay,
    wed: allDay,
    thu: allDay,
    fri: allDay,
    sat: allDay,
    sun: allDay,
  },
  holidays: [],
}

/** Open at every instant of every year. */
export const isAlways = ({ hours, holidays, regional = [] }: Calendar): boolean =>
  holidays.length === 0 &&
  regional.length === 0 &&
  weekdays.every((day) => hours[day]?.some(([from, to]) => from === '00:00' && to === '24:00'))

/** What is wrong with a calendar, one sentence each; none means it can be used. */
export function calendarProblems({ zone, hours, holidays, regional = [] }: Calendar): string[] {
  return [
    ...(isZone(zone) ? [] : [calendarWords.noZone(zone)]),
    ...Object.entries(hours).flatMap(([day, windows]) => dayProblems(day, windows)),
    ...(Object.values(hours).some((windows) => windows.length > 0)
      ? []
      : [calendarWords.neverOpen]),
    ...[...holidays, ...regional]
      .filter((date) => !isDate(date))
      .map((date) => calendarWords.noDate(date)),
  ]
}

/** Minutes after midnight, or nothing when it is not a time between 00:00 and 24:00. */
export function minuteOf(time: string): number | undefined {
  const [, hour, minute] = /^(\d\d):([0-5]\d)$/.exec(time) ?? []
  const total = Number(hour) * 60 + Number(minute)
  return total <= 1440 ? total : undefined
}

function dayProblems(day: string, windows: readonly (readonly [string, string])[]): string[] {
  if (!weekdays.some((known) => known === day)) return [calendarWords.noWeekday(day)]
  return windows.flatMap(([open, close]) => [
    ...[open, close]
      .filter((time) => minuteOf(time) === undefined)
      .map((time) => calendarWords.noTime(time, day)),
    ...(open === '24:00' ? [calendarWords.opensAtEnd(day)] : []),
  ])
}

export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

function isDate(date: string): boolean {
  try {
    return Temporal.PlainDate.from(date).toString() === date
  } catch {
    return false
  }
}
