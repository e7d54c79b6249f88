import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import { type Curve, curveOf } from '@caselead/core/figures/curve.ts'
import { describe, expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { seeded, seedOr } from '../../setup/random.ts'
import { type Outcome, spellsOf } from '../../setup/spells.ts'

/** "6 6+ 7x": accepted at 6, still waiting then, and returned at 7; in minutes. */
const handoffs = (text: string): Outcome<string>[] =>
  text.split(' ').map((each) => ({
    ms: minutes(Number.parseInt(each, 10)),
    how: each.endsWith('+') ? null : each.endsWith('x') ? 'returned' : 'accepted',
  }))

const sixMp = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'

function curve(all: readonly Outcome<string>[], target = 0): Curve {
  const drawn = curveOf(spellsOf(all, 'accepted'), { target })
  if (!drawn) throw new Error('nothing is drawn')
  return drawn
}

const round = (share: number) => Math.round(share * 10_000) / 10_000

test('of nothing there is no curve', () => {
  expect(curveOf(spellsOf([], 'accepted'), { target: 0 })).toBeNull()
})

describe('a curve is the share still waiting', () => {
  const drawn = curve(handoffs(sixMp))

  test('6-MP (Freireich)', () => {
    expect(drawn.steps.map(({ ms, share }) => [ms / minutes(1), round(share)])).toEqual([
      ...[
        [0, 1],
        [6, 0.8571],
        [7, 0.8067],
        [10, 0.7529],
        [13, 0.6902],
      ],
      ...[
        [16, 0.6275],
        [22, 0.5378],
        [23, 0.4482],
      ],
    ])
  })

  test('the share is within its band', () => {
    expect(found(drawn.steps).filter(({ share, from, to }) => from > share || share > to)).toEqual(
      [],
    )
  })

  test('marks stand where one still waits, on the curve', () => {
    const marks = drawn.ticks.map(({ ms, share }) => [ms / minutes(1), round(share)])
    expect(marks.slice(0, 3)).toEqual([
      [6, 0.8571],
      [9, 0.8067],
      [10, 0.7529],
    ])
  })

  test('under the axis stands how many wait', () => {
    expect(drawn.until).toBe(minutes(40))
    expect(drawn.waiting.map(({ ms, waiting }) => [ms / minutes(1), waiting])).toEqual([
      ...[
        [0, 21],
        [10, 15],
        [20, 8],
      ],
      ...[
        [30, 4],
        [40, 0],
      ],
    ])
  })
})

test('what came out another way never stops waiting: one minus Kaplan–Meier would say less', () => {
  const { steps } = curve(handoffs('1 2x 3 4x'))
  expect(steps.at(-1)?.share).toBeCloseTo(0.5)
})

test.for<[what: string, all: Outcome<string>[], target: number, until: number]>([
  ['all at once', handoffs('1 1 1'), 0, minutes(4)],
  ['with the target on it', handoffs('1 2 3'), minutes(30), minutes(40)],
  ['one that took far longer than the rest', handoffs(`${'10 '.repeat(30)}9000`), 0, minutes(20)],
  ['nobody accepted', handoffs('5+ 50+'), 0, minutes(60)],
  ['days', handoffs('6000 6000'), 0, days(8)],
  ['hours', handoffs('200 300'), 0, hours(8)],
  ['at the very moment', handoffs('0 0'), 0, minutes(4)],
])('the axis: %s', ([, all, target, until]) => {
  expect(curve(all, target).until).toBe(until)
})

test('however many there are, what is drawn is bounded, and its ends are those of all', () => {
  const random = seeded(seedOr(31))
  const many = Array.from({ length: 20_000 }, () => ({
    ms: Math.floor(random() * minutes(60)),
    how: random() < 0.2 ? null : 'accepted',
  }))
  const { steps, ticks, until } = curve(many)
  expect(steps.length).toBeLessThanOrEqual(122)
  expect(ticks.length).toBeLessThanOrEqual(42)
  const shares = found(steps).map(({ share }) => share)
  expect(shares.toSorted((a, b) => b - a)).toEqual(shares)
  expect(steps.at(-1)?.ms).toBeLessThanOrEqual(until)
})

test('another curve goes on its axis', () => {
  const before = curveOf(spellsOf(handoffs('5 500'), 'accepted'), { until: minutes(40) })
  expect(before).toMatchObject({ until: minutes(40), seen: minutes(40) })
  expect(before?.steps.map(({ share }) => share)).toEqual([1, 0.5])
})
