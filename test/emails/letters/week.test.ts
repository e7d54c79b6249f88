import { week } from '@caselead/emails/words/week.ts'
import { expect, test } from 'vitest'

test.for<[value: string | null, was: string | null, isUp: boolean, says: string]>([
  ['38 min', '1 h 50 min', false, '38 min, down from 1 h 50 min'],
  ['24.4%', '6.5%', true, '24.4%, up from 6.5%'],
  [null, '1 h 15 min', true, 'not reached by half yet (1 h 15 min the week before)'],
  ['38 min', null, false, '38 min (not reached by half the week before)'],
])('%j after %j is said as it reads', ([value, was, isUp, says]) => {
  expect(week.changed('Median time to solve', value, was, isUp)).toBe(
    `Median time to solve: ${says}`,
  )
})
