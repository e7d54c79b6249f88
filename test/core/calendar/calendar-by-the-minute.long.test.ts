import { days, minutes } from '@caselead/core/base/instant.ts'
import {
  addOpen,
  type Calendar,
  isOpen,
  nextOpen,
  openBetween,
  weekdays,
} from '@caselead/core/calendar/calendar.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seedOr } from '../../setup/random.ts'

const calendars = 10_000

test(`${calendars} calendars agree with a wall clock read minute by minute`, () => {
  let clockChanges = 0
  const agrees = ({ calendar, from, to, share }: Question) => {
    const open = openMinutes(calendar, from, to)
    if (wallShift(calendar.zone, from) !== wallShift(calendar.zone, to)) clockChanges++

    expect(openBetween(calendar, from, to)).toBe(minutes(open.length))
    expect(isOpen(calendar, from)).toBe(open[0] === from)
    const [opens = to] = open
    expect(Math.min(nextOpen(calendar, from), to)).toBe(opens)

    // At least one, which is past the end where nothing is open.
    const asked = Math.ceil(share * open.length)
    const lastMinute = open[asked - 1]
    const after = (more: number) =>
      lastMinute === undefined ? more : addOpen(calendar, from, minutes(asked) + more) - lastMinute
    expect([after(0), after(-1)]).toEqual(lastMinute === undefined ? [0, -1] : [60_000, 59_999])
  }
  fc.assert(fc.property(question, agrees), { seed: seedOr(20_261_123), numRuns: calendars })
  expect(clockChanges).toBeGreaterThan(calendars / 10)
}, 60_000)

interface Question {
  calendar: Calendar
  from: number
  to: number
  share: number
}

const upTo = (most: number) => fc.integer({ min: 0, max: most })
const time = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const window = fc.oneof(
  fc.tuple(upTo(1439).map(time), upTo(1440).map(time)),
  fc.constantFrom(['09:00', '12:00'], ['13:00', '17:00'], ['22:00', '06:00'], ['00:00', '24:00']),
) as fc.Arbitrary<[string, string]>

const week = fc
  .record(Object.fromEntries(weekdays.map((day) => [day, fc.array(window, { maxLength: 3 })])), {
    requiredKeys: [],
  })
  .filter((days) => Object.values(days).some((windows) => windows && windows.length > 0))

const dated = (at: number) => new Date(at).toISOString().slice(0, 10)

const question: fc.Arbitrary<Question> = fc
  .record({
    zone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
    hours: week,
    half: upTo(27),
    early: fc.integer({ min: 1, max: 2 * 1440 }),
    late: fc.integer({ min: 1, max: 1440 }),
    closed: fc.array(upTo(4), { maxLength: 2 }),
    share: fc.double({ min: 0.001, max: 1, noNaN: true }),
  })
  .map(({ zone, hours, half, early, late, closed, share }) => {
    const change = clockChange(zone, Date.UTC(2016, half * 6), Date.UTC(2016, half * 6 + 6))
    const from = change - minutes(early)
    const holidays = closed.map((n) => dated(from + days(n - 1)))
    return { calendar: { zone, hours, holidays }, from, to: change + minutes(late), share }
  })

/** When a zone's clocks change, or any quarter of an hour where they do not. */
function clockChange(zone: string, from: number, to: number): number {
  const middle = Math.floor((from + to) / 2 / quarter) * quarter
  if (middle === from) return to
  const before = wallShift(zone, from) !== wallShift(zone, middle)
  return before ? clockChange(zone, from, middle) : clockChange(zone, middle, to)
}

/** Every open minute in `[from, to)`, told by reading the clock on the wall. */
function openMinutes(calendar: Calendar, from: number, to: number): number[] {
  const open: number[] = []
  // Since 2016 every change of clocks and every new date has fallen on a quarter of an hour.
  for (let read = Math.floor(from / quarter) * quarter; read < to; read += quarter) {
    const wall = read + wallShift(calendar.zone, read)
    const today = Math.floor(wall / days(1)) * days(1)
    const shown = (wall - today) / minutes(1)
    const windows = [
      ...windowsOf(calendar, today),
      ...windowsOf(calendar, today - days(1)).map((window) => window.map((m) => m - 1440)),
    ] as [number, number][]
    for (let n = 0; n < 15; n++) {
      const at = read + minutes(n)
      const inside = windows.some(([opens, closes]) => opens <= shown + n && shown + n < closes)
      if (inside && from <= at && at < to) open.push(at)
    }
  }
  return open
}

/** The windows that open on a date, in minutes after its midnight. */
function windowsOf(calendar: Calendar, date: number): [number, number][] {
  if (calendar.holidays.includes(dated(date))) return []
  const weekday = weekdays[(new Date(date).getUTCDay() + 6) % 7] ?? 'mon'
  return (calendar.hours[weekday] ?? []).map(([opens, closes]) => [
    minuteOf(opens),
    closes > opens ? minuteOf(closes) : minuteOf(closes) + 1440,
  ])
}

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

const quarter = minutes(15)

const clocks = new Map<string, Intl.DateTimeFormat>()

/** What to add to an instant so that its UTC reading is the wall's. */
function wallShift(zone: string, at: number): number {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  clocks.set(zone, clock)
  const [day, month, year, hour, minute] = clock.format(at).split(/\D+/).map(Number)
  return Date.UTC(year as number, (month as number) - 1, day, hour, minute) - at
}
