import { dana } from '@caselead/api/demo/cast.ts'
import type { Calendar } from '@caselead/core/calendar/calendar.ts'
import { always } from '@caselead/core/calendar/calendar.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { dayEnded, dayFrom, shiftAt } from '@caselead/core/team/shift.ts'
import { expect, test } from 'vitest'
import { agentNamed } from '../../setup/on-paper.ts'

const berlin = (hours: Calendar['hours']): Calendar => ({
  zone: 'Europe/Berlin',
  hours,
  holidays: [],
})
const withBreak: Partial<Agent> = {
  hours: berlin({
    tue: [
      ['09:00', '12:00'],
      ['13:00', '17:00'],
    ],
    wed: [['09:00', '17:00']],
  }),
}
const nights: Partial<Agent> = {
  hours: berlin({ mon: [['22:00', '06:00']], tue: [['22:00', '06:00']] }),
}
const at = (time: string) => Date.parse(`${time}+01:00`)

test.for<[string, Partial<Agent>, string, string[]]>([
  ['before it begins', withBreak, '2026-11-24T07:00', ['09:00–12:00', '13:00–17:00']],
  ['in its break', withBreak, '2026-11-24T12:30', ['09:00–12:00', '13:00–17:00']],
  ['once it is over, of the next day', withBreak, '2026-11-24T17:00', ['09:00–17:00']],
  ['past midnight, of the night that is not over', nights, '2026-11-24T02:00', ['22:00–06:00']],
  ['in the day between two nights', nights, '2026-11-24T12:00', ['22:00–06:00']],
  ['with nothing within a day', withBreak, '2026-11-27T12:00', []],
  [
    'on leave',
    { ...withBreak, timeOff: [{ from: at('2026-11-24T00:00'), to: at('2026-11-26T00:00') }] },
    '2026-11-24T10:00',
    [],
  ],
])('a shift is seen %s', ([, more, now, expected]) => {
  const clock = (instant: number) => new Date(instant + 3_600_000).toISOString().slice(11, 16)
  const shift = shiftAt(agentNamed(dana, more), at(now))
  expect(shift.map(({ opens, closes }) => `${clock(opens)}–${clock(closes)}`)).toEqual(expected)
})

test('who works around the clock is in one stretch', () => {
  expect(shiftAt(agentNamed(dana, { hours: always }), at('2026-11-24T10:00'))).toHaveLength(1)
})

const inWinter = (instant: number) => new Date(instant + 3_600_000).toISOString().slice(5, 16)
const spring: Partial<Agent> = { hours: berlin({ sat: [['22:00', '06:00']] }) }
const evenings: Partial<Agent> = {
  hours: berlin({
    tue: [
      ['09:00', '12:00'],
      ['18:00', '21:00'],
    ],
  }),
}
const twice: Partial<Agent> = {
  hours: berlin({
    tue: [
      ['00:00', '06:00'],
      ['15:00', '21:00'],
    ],
  }),
}
const off = (from: string, to: string) => ({ timeOff: [{ from: at(from), to: at(to) }] })

test.for<[string, Partial<Agent>, string, string | null]>([
  ['a minute before', withBreak, '2026-11-24T16:59', null],
  ['at its end', withBreak, '2026-11-24T17:00', '11-24T09:00–11-24T17:00'],
  ['in its break, no', withBreak, '2026-11-24T12:30', null],
  ['in a long break, no', evenings, '2026-11-24T15:00', null],
  ['after a long break', evenings, '2026-11-24T21:00', '11-24T09:00–11-24T21:00'],
  ['after a rest, of the first', twice, '2026-11-24T07:00', '11-24T00:00–11-24T06:00'],
  ['after a rest, of the second', twice, '2026-11-24T22:00', '11-24T15:00–11-24T21:00'],
  ['past midnight', nights, '2026-11-24T06:00', '11-23T22:00–11-24T06:00'],
  ['the day after, still the last', withBreak, '2026-11-25T08:00', '11-24T09:00–11-24T17:00'],
  ['in the night a clock skips an hour', spring, '2026-03-29T05:00', '03-28T22:00–03-29T05:00'],
  [
    'when leave begins in the middle',
    { ...withBreak, ...off('2026-11-24T15:00', '2026-11-26T00:00') },
    '2026-11-24T15:00',
    '11-24T09:00–11-24T15:00',
  ],
  [
    'on leave, no',
    { ...withBreak, ...off('2026-11-24T00:00', '2026-11-25T00:00') },
    '2026-11-24T17:00',
    null,
  ],
  ['around the clock, never', { hours: always }, '2026-11-24T17:00', null],
])('a working day has ended %s', ([, more, now, expected]) => {
  const day = dayEnded(agentNamed(dana, more), at(now))
  expect(day && `${inWinter(day.opens)}–${inWinter(day.closes)}`).toBe(expected)
})

test('a working day begins with its first stretch, and ends with its last', () => {
  const day = dayFrom(agentNamed(dana, withBreak), at('2026-11-24T09:00'))
  expect(`${inWinter(day.opens)}–${inWinter(day.closes)}`).toBe('11-24T09:00–11-24T17:00')
})
