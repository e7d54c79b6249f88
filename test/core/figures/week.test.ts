import { days, minutes } from '@caselead/core/base/instant.ts'
import type { CaseFacts } from '@caselead/core/figures/facts/case-facts.ts'
import { Figures } from '@caselead/core/figures/figures.ts'
import { changedFigures, lastWeek } from '@caselead/core/figures/week.ts'
import { expect, test } from 'vitest'
import { oneCase, oneHandoff } from '../../setup/hand-made-facts.ts'

const iso = (at: number) => new Date(at).toISOString()

test.for([
  [
    ...(['Europe/Berlin', '2026-11-30T06:59:00Z', '2026-11-23'] as const),
    ...([
      '2026-11-22T23:00:00.000Z',
      '2026-11-29T23:00:00.000Z',
      '2026-11-30T07:00:00.000Z',
    ] as const),
  ],
  [
    ...(['Europe/Berlin', '2026-11-29T22:59:00Z', '2026-11-16'] as const),
    ...([
      '2026-11-15T23:00:00.000Z',
      '2026-11-22T23:00:00.000Z',
      '2026-11-23T07:00:00.000Z',
    ] as const),
  ],
  [
    ...(['Europe/Berlin', '2026-10-26T12:00:00Z', '2026-10-19'] as const),
    ...([
      '2026-10-18T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
      '2026-10-26T07:00:00.000Z',
    ] as const),
  ],
  [
    ...(['Asia/Tokyo', '2026-12-31T16:00:00Z', '2026-12-21'] as const),
    ...([
      '2026-12-20T15:00:00.000Z',
      '2026-12-27T15:00:00.000Z',
      '2026-12-27T23:00:00.000Z',
    ] as const),
  ],
  [
    ...(['America/Los_Angeles', '2027-01-04T07:59:00Z', '2026-12-21'] as const),
    ...([
      '2026-12-21T08:00:00.000Z',
      '2026-12-28T08:00:00.000Z',
      '2026-12-28T16:00:00.000Z',
    ] as const),
  ],
] as const)('in %s at %s, the week of %s is over', ([zone, now, name, from, to, tellFrom]) => {
  const week = lastWeek(Date.parse(now), zone)
  expect([week.name, iso(week.span.from), iso(week.span.to), iso(week.tellFrom)]).toEqual([
    ...[name, from, to, tellFrom],
  ])
})

const asOf = Date.parse('2026-11-29T23:59:59.999Z')

/** So many handoffs of a week, some of them returned. */
function handed(weeksAgo: number, all: number, returned: number): CaseFacts[] {
  const at = asOf - days(7 * weeksAgo + 3)
  return Array.from({ length: all }, (_, index) => {
    const isReturned = index < returned
    const until = at + minutes(10)
    const handoff = {
      ...{ at, how: 'accepted' as const, until, openMs: minutes(10) },
      returnedAt: isReturned ? until : null,
    }
    return oneCase({ openedAt: at, isOver: true, open: [], handoffs: [oneHandoff(handoff)] })
  })
}

test.for([
  ['nothing', [], []],
  ['as before', [...handed(0, 60, 6), ...handed(1, 60, 5)], []],
  ['a little more', [...handed(0, 60, 12), ...handed(1, 60, 8)], []],
  ['a lot, of few', [...handed(0, 20, 18), ...handed(1, 20, 1)], []],
  ['a lot', [...handed(0, 60, 36), ...handed(1, 60, 3)], ['returned']],
] as const)('%s: chance or not', ([, cases, changed]) => {
  const figures = new Figures({ period: 7, asOf, zone: 'UTC' })
  for (const each of cases) figures.add(each)
  const told = changedFigures(figures).map(({ figure, change }) => [figure.name, change])
  expect(told).toEqual(changed.map((name) => [name, 'worse']))
})
