import { atLeast, atMost, sameShare } from '@caselead/core/statistics/exact.ts'
import { beyondChance } from '@caselead/core/statistics/holm.ts'
import { twoTails } from '@caselead/core/statistics/normal.ts'
import { describe, expect, test } from 'vitest'

describe('exact tails of a binomial', () => {
  test.for<[part: number, of: number, share: number, above: number]>([
    [5, 10, 0.5, 0.6230469],
    [10, 10, 0.5, 0.0009766],
    [0, 10, 0.5, 1],
    [3, 30, 0.05, 0.1878214],
    [1, 20, 0, 0],
    [20, 20, 1, 1],
  ])('%i or more of %i at %d', ([part, of, share, above]) => {
    expect(atLeast({ part, of }, share)).toBeCloseTo(above, 6)
  })

  test('both tails with what is seen are one and that', () => {
    const seen = { part: 40, of: 300 }
    const next = { part: 41, of: 300 }
    expect(atMost(seen, 0.1) + atLeast(next, 0.1)).toBeCloseTo(1, 9)
  })
})

describe('two shares: Fisher’s exact test', () => {
  test.for<[number, number, number, number, number]>([
    // R: fisher.test(matrix(c(3, 1, 1, 3), 2)), and others of the textbooks.
    [3, 4, 1, 4, 0.4857143],
    [8, 10, 1, 10, 0.005477],
    [1, 24, 1, 24, 1],
    [0, 5, 0, 9, 1],
    [5, 5, 0, 5, 0.0079365],
    [0, 0, 3, 9, 1],
  ])('%i of %i and %i of %i', ([a, of, b, other, p]) => {
    expect(sameShare({ part: a, of }, { part: b, of: other })).toBeCloseTo(p, 5)
    expect(sameShare({ part: b, of: other }, { part: a, of })).toBeCloseTo(p, 5)
  })

  test('of many, it agrees with the normal distribution', () => {
    const p = sameShare({ part: 5_300, of: 50_000 }, { part: 5_000, of: 50_000 })
    const z = (0.106 - 0.1) / Math.sqrt(0.103 * 0.897 * (2 / 50_000))
    expect(p / twoTails(z)).toBeCloseTo(1, 1)
  })
})

test.for<[number, number]>([
  [0, 1],
  [1.959964, 0.05],
  [-2.575829, 0.01],
  [5, 5.733e-7],
])('as far as %d either way: %d', ([z, p]) => {
  expect(twoTails(z) / p).toBeCloseTo(1, 3)
})

test.for<[number[], number, boolean[]]>([
  [[], 0.05, []],
  [[0.05], 0.05, [true]],
  // Holm's own steps: 0.05/4, 0.05/3, 0.05/2, 0.05.
  [[0.01, 0.04, 0.03, 0.005], 0.05, [true, false, false, true]],
  [[0.012, 0.016, 0.024, 0.05], 0.05, [true, true, true, true]],
  [[0.013, 0.0001, 0.9, 0.02], 0.05, [true, true, false, true]],
  [[0.013, 0.014], 0.02, [false, false]],
])('beyond chance of %o at %d: %o', ([all, alpha, expected]) => {
  expect(beyondChance(all, alpha)).toEqual(expected)
})
