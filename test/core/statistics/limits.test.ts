import { differenceOf } from '@caselead/core/statistics/difference.ts'
import { meanOf } from '@caselead/core/statistics/mean.ts'
import { naturalLimits, type Signal, signalsOf } from '@caselead/core/statistics/natural-limits.ts'
import {
  funnelLimits,
  funnelOf,
  overallShare,
  shareLimits,
} from '@caselead/core/statistics/share-limits.ts'
import { describe, expect, test } from 'vitest'

test('month to month: the mean and 2.66 mean moving ranges about it', () => {
  const limits = naturalLimits([52, 47, 53, 51, 50, 48, 45, 61, 49, 55])
  expect(limits?.mean).toBeCloseTo(51.1, 1)
  expect(limits?.movingRange).toBeCloseTo(5.889, 3)
  expect(limits?.from).toBeCloseTo(35.44, 2)
  expect(limits?.to).toBeCloseTo(66.76, 2)
  expect(limits?.rangeTo).toBeCloseTo(19.245, 3)
  expect(naturalLimits([5])).toBeNull()
})

const limits = () => ({ from: 0, to: 10 })

test.for<[string, number[], Signal[]]>([
  ['nothing', [5, 6, 4], [null, null, null]],
  ['one point outside', [5, 11, -1], [null, 'outside', 'outside']],
  ['seven in a row say nothing', [6, 6, 6, 6, 6, 6, 6], Array(7).fill(null)],
  ['the eighth on one side does', [6, 6, 6, 6, 6, 6, 6, 6], [...Array(7).fill(null), 'run']],
  ['a point on the mean ends the run', [6, 6, 6, 6, 5, 6, 6, 6, 6], Array(9).fill(null)],
])('signals: %s', ([, values, signals]) => {
  expect(signalsOf(values, 5, limits)).toEqual(signals)
})

describe('shares', () => {
  test.for<[number, [number, number], [number, number]]>([
    [30, [0, 0.2], [0, 0.267]],
    [100, [0.04, 0.15], [0.02, 0.19]],
    [300, [0.06, 0.123], [0.043, 0.143]],
  ])('exact funnel limits at 9%%, n = %i', ([n, usual, rare]) => {
    const at = (probability: number) => {
      const { from, to } = funnelLimits(0.09, n, probability)
      return [Number(from.toFixed(3)), Number(to.toFixed(3))]
    }
    expect(at(funnelOf.usual)).toEqual(usual)
    expect(at(funnelOf.rare)).toEqual(rare)
  })

  test.for<[number, number, number, number]>([
    [0, 10, 0, 0],
    [1, 10, 1, 1],
    [0.5, 0, 0, 1],
  ])('funnel limits at the edge: %d of %i', ([share, n, from, to]) => {
    expect(funnelLimits(share, n, funnelOf.usual)).toEqual({ from, to })
  })

  test('limits of a month are three standard errors about the overall share', () => {
    const parts = [
      { part: 9, of: 100 },
      { part: 0, of: 0 },
      { part: 27, of: 300 },
    ]
    const share = overallShare(parts) ?? 0
    expect(share).toBeCloseTo(0.09, 10)
    expect(shareLimits(share, 100).from).toBeCloseTo(0.0041, 4)
    expect(shareLimits(share, 100).to).toBeCloseTo(0.1759, 4)
    expect(shareLimits(share, 0)).toEqual({ from: 0, to: 1 })

    expect(overallShare([])).toBeNull()
  })

  test.for([
    ['one miss in a month of one', 0.97, 1, 0],
    ['two of three', 0.97, 3, 2 / 3],
    ['nine of ten', 0.97, 10, 0.9],
  ] as const)('%s is within the limits of few', ([, share, of, seen]) => {
    expect(shareLimits(share, of).from).toBeLessThanOrEqual(seen)
  })

  test('the difference of two shares, as Newcombe (1998) prints it', () => {
    const { value, from, to } = differenceOf({ part: 56, of: 70 }, { part: 48, of: 80 }) ?? {}
    expect([value, from, to].map((each) => each?.toFixed(4))).toEqual([
      ...['0.2000', '0.0524', '0.3339'],
    ])
    expect(differenceOf({ part: 1, of: 2 }, { part: 0, of: 0 })).toBeNull()
  })
})

test.for<[number[], number | null, number | null, number | null]>([
  [[], null, null, null],
  [[6], 6, null, null],
  [[5, 7], 6, -6.706, 18.706],
  [[1, 2, 3, 4, 5], 3, 1.037, 4.963],
])('the mean of %j', ([values, mean, from, to]) => {
  const told = meanOf(values)
  expect([told.mean, told.from, told.to].map((each) => each && Number(each.toFixed(3)))).toEqual([
    ...[mean, from, to],
  ])
})
