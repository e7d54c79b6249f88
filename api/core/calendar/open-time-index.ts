import { Temporal } from 'temporal-polyfill'
import { days, type Instant, minutes } from '../base/instant.ts'
import { type Calendar, CalendarError, calendarProblems, minuteOf, weekdays } from './rules.ts'
import { type ZoneOffset, zoneOffsets } from './zone-offsets.ts'

/** The open segments of a fixed piece of time, in order, each with the open time before it. */
export interface OpenTimeIndex {
  segments: Segment[]
  open: number
}

interface Segment {
  opens: Instant
  closes: Instant
  before: number
}

const length = days(366)

export const indexNumber = (at: Instant): number => Math.floor(at / length)

/** Worked out once per calendar object, so that asking again costs two look-ups. */
export function openTimeIndex(calendar: Calendar, number: number): OpenTimeIndex {
  const known = indexes.get(calendar) ?? accept(calendar)
  const stretch = known.get(number) ?? workOut(calendar, number * length, (number + 1) * length)
  known.set(number, stretch)
  return stretch
}

const indexes = new WeakMap<Calendar, Map<number, OpenTimeIndex>>()

function accept(calendar: Calendar): Map<number, OpenTimeIndex> {
  const problems = calendarProblems(calendar)
  if (problems.length > 0) throw new CalendarError(problems.join(' '))
  const known = new Map<number, OpenTimeIndex>()
  indexes.set(calendar, known)
  return known
}

function workOut(calendar: Calendar, from: Instant, to: Instant): OpenTimeIndex {
  const spans = zoneOffsets(calendar.zone, from, to).flatMap((era) => spansOf(calendar, era))
  return joined(spans.sort((a, b) => a.opens - b.opens))
}

function joined(spans: Span[]): OpenTimeIndex {
  const segments: Segment[] = []
  let open = 0
  let last: Segment | undefined
  for (const { opens, closes } of spans) {
    if (last && opens <= last.closes) {
      open += Math.max(closes - last.closes, 0)
      last.closes = Math.max(closes, last.closes)
    } else {
      last = { opens, closes, before: open }
      segments.push(last)
      open += closes - opens
    }
  }
  return { segments, open }
}

interface Span {
  opens: Instant
  closes: Instant
}

function spansOf(calendar: Calendar, { from, to, offset }: ZoneOffset): Span[] {
  const week = weekdays.map((day) => (calendar.hours[day] ?? []).map(windowOf))
  const holidays = new Set([...calendar.holidays, ...(calendar.regional ?? [])].map(dayNumber))
  const spans: Span[] = []
  // One day early: a window of the day before may still be open past midnight.
  for (let day = Math.floor((from + offset) / days(1)) - 1; days(day) < to + offset; day++) {
    if (holidays.has(day)) continue
    for (const window of week[weekdayOf(day)] ?? []) {
      const opens = Math.max(days(day) - offset + window.opens, from)
      const closes = Math.min(days(day) - offset + window.closes, to)
      if (opens < closes) spans.push({ opens, closes })
    }
  }
  return spans
}

function windowOf([open, close]: readonly [string, string]): Span {
  const opens = minutes(minuteOf(open) ?? 0)
  const closes = minutes(minuteOf(close) ?? 0)
  return { opens, closes: closes > opens ? closes : closes + days(1) }
}

const epochDay = Temporal.PlainDate.from('1970-01-01')

const dayNumber = (date: string): number => epochDay.until(Temporal.PlainDate.from(date)).days

/** Day 0 was a Thursday. */
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7
