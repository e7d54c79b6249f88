import {
  monthOf,
  monthSpan,
  monthsUntil,
  periodAsked,
  spanBefore,
  spanOf,
} from '@caselead/core/figures/period.ts'
import { wallClock } from '@caselead/core/look/times.ts'
import { describe, expect, test } from 'vitest'

const iso = ({ from, to }: { from: number; to: number }) =>
  [from, to].map((at) => new Date(at).toISOString().slice(0, 16))

describe('months begin and end by the clock of the zone', () => {
  test.for([
    ['UTC', '2026-03', '2026-03-01T00:00', '2026-04-01T00:00'],
    ['Europe/Berlin', '2026-03', '2026-02-28T23:00', '2026-03-31T22:00'],
    ['Europe/London', '2026-10', '2026-09-30T23:00', '2026-11-01T00:00'],
    ['America/New_York', '2026-11', '2026-11-01T04:00', '2026-12-01T05:00'],
    ['Asia/Kolkata', '2026-12', '2026-11-30T18:30', '2026-12-31T18:30'],
    ['Pacific/Auckland', '2026-01', '2025-12-31T11:00', '2026-01-31T11:00'],
  ] as const)('%s, %s', ([zone, month, from, to]) => {
    expect(iso(monthSpan(month, zone))).toEqual([from, to])
  })

  test.for([
    ['Europe/Berlin', '2026-03-31T22:30:00Z', '2026-04'],
    ['UTC', '2026-03-31T22:30:00Z', '2026-03'],
    ['Europe/London', '2026-10-31T23:59:00Z', '2026-10'],
    ['America/New_York', '2027-01-01T04:30:00Z', '2026-12'],
    ['Pacific/Auckland', '2026-12-31T12:00:00Z', '2027-01'],
  ] as const)('in %s, %s is in %s', ([zone, at, month]) => {
    expect(monthOf(Date.parse(at), zone)).toBe(month)
  })

  test('a year in London has every month once, each beginning where the one before ends', () => {
    const zone = 'Europe/London'
    const months = monthsUntil(Date.parse('2026-12-15T00:00:00Z'), zone, 12)
    expect(months).toEqual(
      Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`),
    )
    const spans = months.map((month) => monthSpan(month, zone))
    expect(spans.slice(1).map(({ from }) => from)).toEqual(spans.slice(0, -1).map(({ to }) => to))
  })
})

describe('the last days are whole days of the zone', () => {
  const now = Date.parse('2026-10-26T12:00:00Z')

  test.for([
    [7, 'Europe/Berlin', '2026-10-19T22:00', '2026-10-26T23:00'],
    [7, 'UTC', '2026-10-20T00:00', '2026-10-27T00:00'],
  ] as const)('%i days in %s, over the change of clocks', ([length, zone, from, to]) => {
    expect(iso(spanOf(length, now, zone))).toEqual([from, to])
    expect(iso(spanBefore(length, now, zone))[1]).toBe(from)
  })

  test('before a month is the month before', () => {
    expect(iso(spanBefore('2026-01', now, 'UTC'))).toEqual([
      ...['2025-12-01T00:00', '2026-01-01T00:00'],
    ])
  })
})

test.for([
  ...['America/Havana', 'America/Santiago', 'America/Asuncion', 'America/New_York'],
  ...['America/St_Johns', 'Atlantic/Azores', 'Europe/London', 'Europe/Berlin', 'Asia/Beirut'],
  ...['Africa/Cairo', 'Australia/Lord_Howe', 'Pacific/Auckland', 'Pacific/Chatham'],
])('each day in %s begins where the clock first shows it, skipped hours or not', (zone) => {
  const noons = Array.from({ length: 365 }, (_, number) => Date.UTC(2026, 0, 1 + number, 12))
  const dayOf = (at: number) => Math.floor(wallClock(at, zone) / 86_400_000)
  const wrong = noons.filter((noon) => {
    const { to } = spanOf(7, noon, zone)
    return dayOf(to) !== dayOf(noon) + 1 || dayOf(to - 1) !== dayOf(noon)
  })
  expect(wrong.map((noon) => new Date(noon).toISOString())).toEqual([])
})

test.for([
  ['7', 7],
  ['90', 90],
  ['2026-02', '2026-02'],
  ['2026-13', 30],
  ['1e9', 30],
  [null, 30],
] as const)('%j asks for %j', ([asked, period]) => {
  expect(periodAsked(asked)).toBe(period)
})
