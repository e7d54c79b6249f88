import { staff } from '@caselead/api/demo/cast.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { type Overflow, plainRouting } from '@caselead/core/matrix/matrix.ts'
import { routingRules } from '@caselead/core/wording/routing-words.ts'
import { expect, test } from 'vitest'

const shipped = defaultMatrix(staff)
const told = (overflow: Overflow | null, seniorFrom: number | null = null) =>
  routingRules({ ...shipped, routing: { seniorFrom, overflow } }).map(({ sentence }) => sentence)

test.for<[string[], Overflow | null, number | null]>([
  [[], plainRouting.overflow, plainRouting.seniorFrom],
  [
    [
      'VIPs and accounts worth 100,000 USD a year or more get senior people first',
      'When a team is full, its Normal and Low cases may go to a partner',
    ],
    shipped.routing.overflow,
    shipped.routing.seniorFrom,
  ],
  [
    ['When a team is 90% full, its High, Normal and Low cases may go to a partner'],
    { above: 0.9, priorities: ['P4', 'P2', 'P3'], hours: 'on_duty' },
    null,
  ],
  [
    ['While nobody in a team is on duty, its Low cases may go to a partner'],
    { above: 0.9, priorities: ['P4'], hours: 'off_duty' },
    null,
  ],
  [
    ['When a team is full or nobody in it is on duty, its Low cases may go to a partner'],
    { above: 1, priorities: ['P4'], hours: 'always' },
    null,
  ],
])('%s', ([sentences, overflow, seniorFrom]) => {
  expect(told(overflow, seniorFrom)).toEqual(sentences)
})
