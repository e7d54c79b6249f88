import { aucInterval } from '@caselead/core/statistics/auc.ts'
import { expect, test } from 'vitest'

test.for([
  ['Hanley and McNeil’s own example', 0.893, 51, 58, 0.829, 0.957],
  ['a perfect one has no width', 1, 20, 20, 1, 1],
  ['few say little', 0.6, 3, 3, 0.112, 1],
] as const)('%s', ([, auc, came, others, from, to]) => {
  const told = aucInterval(auc, came, others)
  expect(told.from).toBeCloseTo(from, 2)
  expect(told.to).toBeCloseTo(to, 2)
})
