import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import {
  addOpen,
  always,
  type Calendar,
  calendarProblems,
  isOpen,
  nextOpen,
  openBetween,
  weekdays,
} from '@caselead/core/calendar/calendar.ts'
import { describe, expect, test } from 'vitest'

const at = (iso: string) => Date.parse(iso)
const iso = (instant: number) => new Date(instant).toISOString().replace(':00.000Z', 'Z')

const daily = (zone: string, ...windows: [string, string][]): Calendar => ({
  zone,
  hours: Object.fromEntries(weekdays.map((day) => [day, windows])),
  holidays: [],
})

const everyDay = daily('Europe/Berlin', ['09:00', '12:00'], ['13:00', '17:00'])
const office = {
  ...everyDay,
  hours: { ...everyDay.hours, sat: [], sun: [] },
  holidays: ['2026-05-25'],
}

describe('a target in office hours, Monday 25 May a holiday', () => {
  test.for([
    { name: 'in the morning', start: '05-20T07:15Z', span: hours(1), due: '05-20T08:15Z' },
    { name: 'over lunch', start: '05-20T09:30Z', span: hours(1), due: '05-20T11:30Z' },
    { name: 'that ends at closing', start: '05-20T14:00Z', span: hours(1), due: '05-20T15:00Z' },
    { name: 'given at closing', start: '05-20T15:00Z', span: hours(1), due: '05-21T08:00Z' },
    { name: 'on Friday at 16:30', start: '05-22T14:30Z', span: hours(1), due: '05-26T07:30Z' },
    { name: 'given on Sunday', start: '05-24T12:00Z', span: minutes(1), due: '05-26T07:01Z' },
    { name: 'of a whole week', start: '06-01T07:00Z', span: hours(35), due: '06-05T15:00Z' },
    { name: 'of a second', start: '05-20T10:00Z', span: 1000, due: '05-20T11:00:01.000Z' },
  ])('$name is due $due', ({ start, span, due }) => {
    expect(iso(addOpen(office, at(`2026-${start}`), span))).toBe(`2026-${due}`)
    expect(openBetween(office, at(`2026-${start}`), at(`2026-${due}`))).toBe(span)
  })
})

describe('opening', () => {
  test.for([
    { name: 'before the day starts', when: '05-20T06:59Z', open: false, next: '05-20T07:00Z' },
    { name: 'as it starts', when: '05-20T07:00Z', open: true, next: '05-20T07:00Z' },
    { name: 'at lunch', when: '05-20T10:00Z', open: false, next: '05-20T11:00Z' },
    { name: 'before a long weekend', when: '05-22T15:00Z', open: false, next: '05-26T07:00Z' },
  ])('$name: $open, next $next', ({ when, open, next }) => {
    expect(isOpen(office, at(`2026-${when}`))).toBe(open)
    expect(iso(nextOpen(office, at(`2026-${when}`)))).toBe(`2026-${next}`)
  })

  test('round the clock never closes', () => {
    expect(nextOpen(always, at('2026-12-25T03:00Z'))).toBe(at('2026-12-25T03:00Z'))
    expect(openBetween(always, at('2020-01-01'), at('2030-01-01'))).toBe(days(3653))
    expect(addOpen(always, at('2020-01-01'), days(3653))).toBe(at('2030-01-01'))
  })

  test('nothing is open between an instant and an earlier one', () => {
    expect(openBetween(office, at('2026-05-20T10:00Z'), at('2026-05-20T07:00Z'))).toBe(0)
  })
})

describe('windows', () => {
  test.for<{ name: string; windows: [string, string][]; open: number }>([
    {
      name: 'overlapping',
      windows: [
        ['09:00', '13:00'],
        ['12:00', '17:00'],
      ],
      open: 8,
    },
    {
      name: 'one inside another',
      windows: [
        ['09:00', '17:00'],
        ['10:00', '11:00'],
      ],
      open: 8,
    },
    {
      name: 'in any order',
      windows: [
        ['13:00', '17:00'],
        ['09:00', '12:00'],
      ],
      open: 7,
    },
    { name: 'past midnight', windows: [['22:00', '06:00']], open: 8 },
    {
      name: 'past midnight into the next',
      windows: [
        ['22:00', '06:00'],
        ['05:00', '07:00'],
      ],
      open: 9,
    },
    { name: 'till the same hour', windows: [['09:00', '09:00']], open: 24 },
    { name: 'till the end of the day', windows: [['16:00', '24:00']], open: 8 },
  ])('$name are $open hours a day', ({ windows, open }) => {
    const calendar = daily('UTC', ...windows)
    expect(openBetween(calendar, at('2026-05-01'), at('2026-05-11'))).toBe(hours(open * 10))
  })

  test('one that runs past midnight belongs to the day it opens on, and so do holidays', () => {
    const nights = { ...daily('UTC', ['22:00', '06:00']), holidays: ['2026-12-25'] }
    expect(isOpen(nights, at('2026-12-25T05:59Z'))).toBe(true)
    expect(iso(nextOpen(nights, at('2026-12-25T06:00Z')))).toBe('2026-12-26T22:00Z')
  })
})

describe('the clock on the wall decides when clocks change', () => {
  const berlin = 'Europe/Berlin'
  const newYork = 'America/New_York'
  const lordHowe = 'Australia/Lord_Howe'
  test.for([
    { zone: berlin, date: '2026-03-28', window: ['01:00', '04:00'], name: 'before', open: 180 },
    { zone: berlin, date: '2026-03-29', window: ['01:00', '04:00'], name: 'spring', open: 120 },
    { zone: berlin, date: '2026-03-29', window: ['02:15', '02:45'], name: 'skipped', open: 0 },
    { zone: berlin, date: '2026-03-29', window: ['00:00', '24:00'], name: 'spring', open: 23 * 60 },
    { zone: berlin, date: '2026-10-25', window: ['01:00', '04:00'], name: 'autumn', open: 240 },
    { zone: berlin, date: '2026-10-25', window: ['02:15', '02:45'], name: 'twice', open: 60 },
    { zone: newYork, date: '2026-03-08', window: ['01:00', '04:00'], name: 'spring', open: 120 },
    { zone: newYork, date: '2026-11-01', window: ['01:00', '04:00'], name: 'autumn', open: 240 },
    { zone: newYork, date: '2026-11-01', window: ['00:00', '01:30'], name: 'twice', open: 120 },
    { zone: lordHowe, date: '2026-10-04', window: ['01:00', '04:00'], name: 'spring', open: 150 },
    { zone: lordHowe, date: '2026-04-05', window: ['01:00', '04:00'], name: 'autumn', open: 210 },
    { zone: lordHowe, date: '2026-04-05', window: ['01:30', '02:00'], name: 'twice', open: 60 },
    {
      zone: 'Pacific/Apia',
      date: '2011-12-30',
      window: ['00:00', '24:00'],
      name: 'no day',
      open: 0,
    },
    {
      zone: 'America/Havana',
      date: '2026-03-08',
      window: ['00:00', '02:00'],
      name: 'spring',
      open: 60,
    },
    {
      zone: 'Asia/Kathmandu',
      date: '2026-03-29',
      window: ['09:00', '17:00'],
      name: 'none',
      open: 480,
    },
  ] as const)('$zone $date ($name): $window is $open min', ({ zone, date, window, open }) => {
    const weekday = weekdays[(new Date(date).getUTCDay() + 6) % 7] ?? 'mon'
    const calendar: Calendar = { zone, hours: { [weekday]: [window] }, holidays: [] }
    const noon = at(`${date}T12:00Z`)
    expect(openBetween(calendar, noon - days(2), noon + days(2))).toBe(minutes(open))
  })

  test('a target given before the clocks change ends by the wall after it', () => {
    const due = addOpen(everyDay, at('2026-03-28T16:30+01:00'), hours(1))
    expect(iso(due)).toBe(iso(at('2026-03-29T09:30+02:00')))
  })
})

describe('what is refused', () => {
  const wrong = (change: object) => ({ ...office, ...change }) as Calendar
  test.for([
    { change: { zone: 'Mars/Olympus' }, problem: '“Mars/Olympus” isn’t a time zone.' },
    {
      change: { hours: {} },
      problem: 'This calendar is never open. Add at least one working day.',
    },
    {
      change: { hours: { mon: [] } },
      problem: 'This calendar is never open. Add at least one working day.',
    },
    {
      change: { hours: { tue: [['25:00', '26:00']] } },
      problem: '“25:00” on tue isn’t a time from 00:00 to 24:00.',
    },
    {
      change: { hours: { tue: [['09:00', '18:60']] } },
      problem: '“18:60” on tue isn’t a time from 00:00 to 24:00.',
    },
    {
      change: { hours: { tue: [['9:00', '17:00']] } },
      problem: '“9:00” on tue isn’t a time from 00:00 to 24:00.',
    },
    {
      change: { hours: { tue: [['24:00', '06:00']] } },
      problem: 'A window on tue opens at 24:00. Write 00:00 on the next day instead.',
    },
    {
      change: { hours: { monday: [['09:00', '17:00']] } },
      problem: '“monday” isn’t a day of the week.',
    },
    {
      change: { holidays: ['2026-02-30'] },
      problem: '“2026-02-30” isn’t a date. Write holidays like 2026-12-24.',
    },
    {
      change: { holidays: ['1 May'] },
      problem: '“1 May” isn’t a date. Write holidays like 2026-12-24.',
    },
  ])('$problem', ({ change, problem }) => {
    expect(calendarProblems(wrong(change))).toContain(problem)
    expect(() => addOpen(wrong(change), 0, hours(1))).toThrow(problem)
  })

  test('nothing, when all is well', () => {
    expect(calendarProblems(office)).toEqual([])
    expect(calendarProblems(always)).toEqual([])
  })

  test.for([0, -1, Number.NaN])('a span of %d', (span) => {
    expect(() => addOpen(office, 0, span)).toThrow('must be longer than zero')
  })

  test('a span nobody will live to see', () => {
    expect(() => addOpen(office, 0, days(365 * 100))).toThrow('two hundred years')
  })
})
