import { shareOf } from '@caselead/core/statistics/wilson.ts'
import { expect, test } from 'vitest'

test.for<[part: number, of: number, from: number, to: number]>([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
  [3, 30, 0.0346, 0.2562],
  [29, 30, 0.8333, 0.9941],
  [0, 1, 0, 0.7935],
  [1, 1, 0.2065, 1],
])('%i of %i', ([part, of, from, to]) => {
  const share = shareOf(part, of)
  expect(share.from).toBeCloseTo(from, 4)
  expect(share.to).toBeCloseTo(to, 4)
})
