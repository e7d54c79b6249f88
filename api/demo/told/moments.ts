import { hours, minutes } from '@caselead/core/base/instant.ts'
import { addOpen, type Calendar, isOpen } from '@caselead/core/calendar/calendar.ts'
import { Temporal } from 'temporal-polyfill'
import { openAgo } from '../past.ts'

/** What the times of a history mean, seen from the moment it is told. */
export interface Moments {
  now: number
  business: Calendar
}

const span = (hour: string, minute: string): number => hours(Number(hour)) + minutes(Number(minute))

/**
 * `12d 09:30` is so many working days before today, by the team's clock; `-0:20` so long ago and `in 0:20`
 * so far ahead on the wall; `~3:00` so much open time ago; `2w 10:00` so many working days ahead.
 * `+1:30` is so much later than `since`, counted in the calendar of the case.
 */
export function momentOf(
  told: string,
  { now, business }: Moments,
  since?: { at: number; calendar: Calendar },
): number {
  const [, days, ahead, hour = '', minute = ''] = /^(\d+)([dw]) (\d\d):(\d\d)$/.exec(told) ?? []
  if (days)
    return workday(business, now, ahead === 'w' ? Number(days) : -Number(days), `${hour}:${minute}`)
  const [, sign, h = '', m = ''] = /^([-~+]|in )(\d+):(\d\d)$/.exec(told) ?? []
  const ms = span(h, m)
  if (sign === '-') return now - ms
  if (sign === 'in ') return now + ms
  if (sign === '~') return openAgo(business, now, ms)
  if (sign === '+' && since) return addOpen(since.calendar, since.at, ms)
  throw new Error(`“${told}” is no time`)
}

/** A time of day so many working days after today, or before it. */
export function workday(business: Calendar, now: number, days: number, time: string): number {
  const { zone } = business
  let date = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate()
  for (let left = Math.abs(days); left > 0; ) {
    date = date.add({ days: Math.sign(days) })
    if (isOpen(business, instantOf(date, '10:00', zone))) left -= 1
  }
  return instantOf(date, time, zone)
}

const instantOf = (date: Temporal.PlainDate, time: string, timeZone: string): number =>
  date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds
