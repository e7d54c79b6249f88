import { zoneName } from '@caselead/core/calendar/zone-names.ts'
import { dayIn, iso, timeIn } from '@caselead/core/look/times.ts'
import { away, span } from '@caselead/portal/src/words/spans.ts'
import { forInput, fromInput, tomorrowAtNine, when } from '@caselead/portal/src/words/times.ts'
import { expect, test } from 'vitest'

const now = Date.parse('2026-11-23T14:38:00Z')

test.for([
  ['2026-11-23T15:30:00Z', 'Europe/Berlin', '16:30 today'],
  ['2026-11-23T22:59:00Z', 'Europe/Berlin', '23:59 today'],
  ['2026-11-23T23:00:00Z', 'Europe/Berlin', '00:00 tomorrow'],
  ['2026-11-22T23:00:00Z', 'Europe/London', '23:00 yesterday'],
  ['2026-11-27T08:05:00Z', 'UTC', 'Fri 27 Nov, 08:05'],
  ['2027-11-27T08:05:00Z', 'UTC', 'Sat 27 Nov 2027, 08:05'],
  ['2026-11-23T15:30:00Z', 'Asia/Kathmandu', '21:15 today'],
  ['2026-11-23T15:30:00Z', 'Pacific/Auckland', '04:30 today'],
  ['1969-12-30T12:00:00Z', 'UTC', 'Tue 30 Dec 1969, 12:00'],
  ['2026-11-23T15:30:00Z', 'Nowhere/Atall', '15:30 today'],
] as const)('%s in %s reads %s', ([at, zone, words]) => {
  expect(when(Date.parse(at), now, zone)).toBe(words)
})

test.for([Number.NaN, Number.POSITIVE_INFINITY, 9e15])(
  '%s is no time, and no page breaks',
  (at) => {
    expect(when(at, now, 'Europe/Berlin')).toBe('at a time that was not recorded')
    expect(timeIn(at, 'Europe/Berlin')).toBe('–')
    expect(dayIn(at, 'Europe/Berlin')).toBe('–')
  },
)

test('days of five centuries have their dates', () => {
  const length = Date.UTC(2200, 0, 1) / 86_400_000 - Date.UTC(1700, 0, 1) / 86_400_000
  const days = Array.from({ length: length / 11 }, (_, n) => Date.UTC(1700, 0, 1 + 11 * n) + n)
  const inWords = (at: number) =>
    new Date(at).toUTCString().replace(/^(\w+), 0?(\d+ \w+) .*/, '$1 $2')
  expect(days.filter((at) => iso(at) !== new Date(at).toISOString())).toEqual([])
  expect(days.filter((at) => dayIn(at, 'UTC') !== inWords(at))).toEqual([])
})

test.for([
  ['Europe/Berlin', 'Berlin time'],
  ['America/Argentina/Buenos_Aires', 'Buenos Aires time'],
  ['UTC', 'UTC'],
] as const)('%s is called %s', ([zone, name]) => {
  expect(zoneName(zone)).toBe(name)
})

test.for([
  ['2026-11-24T09:00', 'Europe/Berlin', '2026-11-24T08:00:00.000Z'],
  ['2026-07-01T09:00', 'Europe/Berlin', '2026-07-01T07:00:00.000Z'],
  ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ['2026-03-29T00:00', 'Asia/Beirut', '2026-03-28T22:00:00.000Z'],
  ['2026-03-08T00:00', 'America/Havana', '2026-03-08T05:00:00.000Z'],
  ['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
  ['2026-09-06T00:00', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
  ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T01:30:00.000Z'],
  ['2026-11-24T09:00', 'America/New_York', '2026-11-24T14:00:00.000Z'],
] as const)('typing %s in %s means %s', ([typed, zone, instant]) => {
  expect(new Date(fromInput(typed, zone) ?? 0).toISOString()).toBe(instant)
})

test('an input shows the time it was typed with', () => {
  const at = fromInput('2026-11-24T09:00', 'Asia/Kolkata') ?? 0
  expect(forInput(at, 'Asia/Kolkata')).toBe('2026-11-24T09:00')
})

test('what is no time means none', () => {
  expect(fromInput('soon', 'UTC')).toBeNull()
})

test('tomorrow at nine is nine where the agent is', () => {
  const nine = tomorrowAtNine(now, 'America/Los_Angeles')
  expect(new Date(nine).toISOString()).toBe('2026-11-24T17:00:00.000Z')
})

test.for([
  [20_000, 'under a minute'],
  [5 * 60_000, '5 min'],
  [59.7 * 60_000, '1 h'],
  [112 * 60_000, '1 h 52 min'],
  [14 * 3_600_000, '14 h'],
  [23.8 * 3_600_000, '1 day'],
  [70 * 3_600_000, '3 days'],
] as const)('%d ms are %s', ([ms, words]) => {
  expect(span(ms)).toBe(words)
})

test.for([
  [now + 7_200_000, 'in 2 h'],
  [now - 600_000, '10 min ago'],
  [now + 20_000, 'now'],
] as const)('%d is %s', ([at, words]) => {
  expect(away(at, now)).toBe(words)
})
