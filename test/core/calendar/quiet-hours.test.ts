import { quietUntil } from '@caselead/core/calendar/quiet-hours.ts'
import { expect, test } from 'vitest'

const night = { from: '22:00', to: '08:00' }

test.for<[string, { from: string; to: string } | null, string, string, string | null]>([
  ['before midnight', night, 'Europe/Berlin', '2026-11-24T22:30:00Z', '2026-11-25T07:00:00Z'],
  ['after midnight', night, 'Europe/Berlin', '2026-11-25T03:00:00Z', '2026-11-25T07:00:00Z'],
  ['as they begin', night, 'Europe/Berlin', '2026-11-24T21:00:00Z', '2026-11-25T07:00:00Z'],
  ['a minute before', night, 'Europe/Berlin', '2026-11-24T20:59:59Z', null],
  ['as they end', night, 'Europe/Berlin', '2026-11-25T07:00:00Z', null],
  ['the same instant elsewhere', night, 'America/New_York', '2026-11-24T22:30:00Z', null],
  [
    'in a zone of half hours',
    night,
    'Asia/Kolkata',
    '2026-11-24T16:30:00Z',
    '2026-11-25T02:30:00Z',
  ],
  [
    'within a day',
    { from: '12:00', to: '13:00' },
    'UTC',
    '2026-11-24T12:30:00Z',
    '2026-11-24T13:00:00Z',
  ],
  [
    'within a day, as they begin',
    { from: '12:00', to: '13:00' },
    'UTC',
    '2026-11-24T12:00:00Z',
    '2026-11-24T13:00:00Z',
  ],
  ['within a day, before', { from: '12:00', to: '13:00' }, 'UTC', '2026-11-24T11:59:59Z', null],
  ['within a day, after', { from: '12:00', to: '13:00' }, 'UTC', '2026-11-24T21:00:00Z', null],
  ['within a day, outside', { from: '12:00', to: '13:00' }, 'UTC', '2026-11-24T13:00:00Z', null],
  [
    'to the end of the day',
    { from: '20:00', to: '24:00' },
    'UTC',
    '2026-11-24T21:00:00Z',
    '2026-11-25T00:00:00Z',
  ],
  [
    'the whole day',
    { from: '00:00', to: '24:00' },
    'UTC',
    '2026-11-24T21:00:00Z',
    '2026-11-25T00:00:00Z',
  ],
  ['from and to the same', { from: '08:00', to: '08:00' }, 'UTC', '2026-11-24T08:00:00Z', null],
  ['from and to the same', { from: '08:00', to: '08:00' }, 'UTC', '2026-11-24T07:00:00Z', null],
  ['none', null, 'UTC', '2026-11-24T03:00:00Z', null],
  [
    'the night the clock goes forward',
    night,
    'Europe/Berlin',
    '2026-03-28T22:00:00Z',
    '2026-03-29T06:00:00Z',
  ],
  [
    'the night it goes back',
    night,
    'Europe/Berlin',
    '2026-10-24T21:00:00Z',
    '2026-10-25T07:00:00Z',
  ],
  [
    'an end that is skipped',
    { from: '22:00', to: '02:30' },
    'Europe/Berlin',
    '2026-03-28T22:00:00Z',
    '2026-03-29T01:30:00Z',
  ],
  [
    'an end that comes twice, before',
    { from: '22:00', to: '02:30' },
    'Europe/Berlin',
    '2026-10-24T23:00:00Z',
    '2026-10-25T00:30:00Z',
  ],
  [
    'an end that comes twice, between',
    { from: '22:00', to: '02:30' },
    'Europe/Berlin',
    '2026-10-25T01:10:00Z',
    null,
  ],
])('quiet hours: %s', ([, quiet, zone, at, expected]) => {
  const until = quietUntil(quiet, zone, Date.parse(at))
  expect(until === null ? null : new Date(until).toISOString().replace('.000Z', 'Z')).toBe(expected)
})
