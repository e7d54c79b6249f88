import { Rest } from '@caselead/api/base/rest.ts'
import { expect, test } from 'vitest'

const longer = (failures: number) => 1_000 * 2 ** failures

test.for<[what: string, happens: (rest: Rest) => void, left: number[]]>([
  ['nothing happened', () => {}, [0, 0, 0]],
  ['they asked for it', (rest) => rest.take(0, 1_500), [1_500, 500, 0]],
  ['they did not answer once', (rest) => rest.failed(0, longer), [1_000, 0, 0]],
  [
    'they did not answer twice',
    (rest) => {
      rest.failed(0, longer)
      rest.failed(0, longer)
    },
    [2_000, 1_000, 0],
  ],
  [
    'they answered in between',
    (rest) => {
      rest.failed(0, longer)
      rest.answered()
      rest.failed(0, longer)
    },
    [1_000, 0, 0],
  ],
  [
    'somebody else was answered while they rest',
    (rest) => {
      rest.take(0, 1_500)
      rest.answered()
    },
    [1_500, 500, 0],
  ],
  [
    'somebody else was not answered while they rest',
    (rest) => {
      rest.take(0, 1_500)
      rest.failed(0, longer)
    },
    [1_500, 500, 0],
  ],
])('%s: they rest so much longer after none, one and two seconds', ([, happens, left]) => {
  const rest = new Rest()
  happens(rest)
  expect([0, 1_000, 2_000].map((steady) => rest.left(steady))).toEqual(left)
  expect([0, 1_000, 2_000].map((steady) => rest.isOver(steady))).toEqual(left.map((ms) => ms === 0))
})
