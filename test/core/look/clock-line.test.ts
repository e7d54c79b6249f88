import { hours, minutes } from '@caselead/core/base/instant.ts'
import { clockLine, clockState } from '@caselead/core/look/clock-line.ts'
import { expect, test } from 'vitest'

const now = Date.parse('2026-12-01T10:00:00Z')

test.for([
  ['an hour begun', -minutes(10), minutes(50), 'running'],
  ['an hour, three quarters passed', -minutes(45), minutes(15), 'warn'],
  ['a week, three quarters passed, due tomorrow', -hours(140), hours(20), 'running'],
  ['a week, due this afternoon', -hours(160), hours(4), 'warn'],
  ['due this very moment', -hours(1), 0, 'warn'],
  ['due a moment ago', -hours(1), -1, 'late'],
] as const)('%s is %s', ([, since, due, state]) => {
  expect(clockState({ since: now + since, due: now + due, now })).toBe(state)
})

test('waiting for somebody else is neither soon nor late', () => {
  expect(clockState({ since: now - hours(2), due: now - hours(1), now, isPaused: true })).toBe(
    'paused',
  )
})

test.for([
  [-hours(1), hours(1), 'width="50%"', 'x="100%"'],
  [-hours(3), -hours(1), 'width="100%"', 'x="66.7%"'],
  [hours(1), hours(2), 'width="0%"', 'x="100%"'],
  [0, 0, 'width="0%"', 'x="100%"'],
] as const)('from %i to %i it is drawn with %s and %s', ([since, due, gone, tick]) => {
  const { inner } = clockLine({ since: now + since, due: now + due, now })
  expect(inner).toContain(gone)
  expect(inner).toContain(tick)
})
