import { dana } from '@caselead/api/demo/cast.ts'
import type { Calendar } from '@caselead/core/calendar/calendar.ts'
import { always } from '@caselead/core/calendar/calendar.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { shiftAt } from '@caselead/core/team/shift.ts'
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
