import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import { daysAndHours } from '@caselead/core/base/span.ts'
import { expect, test } from 'vitest'

test.for<[number, string]>([
  [0, '0 min'],
  [10_000, 'under a minute'],
  [minutes(21), '21 min'],
  [hours(18) + minutes(15), '18 h 15 min'],
  [days(2) - minutes(1), '47 h 59 min'],
  [days(2), '2 days'],
  [days(3) + hours(23) + minutes(20), '3 days 23 h'],
  [days(3) + hours(23) + minutes(40), '4 days'],
])('%i ms are %s', ([ms, says]) => {
  expect(daysAndHours(ms)).toBe(says)
})
