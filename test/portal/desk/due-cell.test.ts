import { hours, minutes } from '@caselead/core/base/instant.ts'
import { dueInWords, dueLine } from '@caselead/portal/src/desk/lists/due-cell.ts'
import { expect, test } from 'vitest'

const now = Date.parse('2026-11-24T10:00:00Z')

test.for<[string, number, number, boolean, string, string, string | undefined]>([
  ['long before', -minutes(10), minutes(50), false, 'in 50 min', 'running', undefined],
  ['close to its end', -minutes(50), minutes(10), false, 'in 10 min', 'warn', 'soon'],
  ['due tomorrow', -hours(90), hours(24), false, '10:00 tomorrow', 'running', undefined],
  ['past its end', -minutes(50), -minutes(12), true, 'late by 12 min', 'late', 'past'],
  ['past its end unnoticed', -minutes(50), -minutes(1), true, 'late by 1 min', 'late', 'past'],
])('a clock %s', ([, since, due, breached, words, state, tone]) => {
  const clock = { kind: 'promise' as const, name: '', since: now + since, at: now + due, breached }
  expect(dueInWords(clock, now, 'UTC')).toBe(words)
  expect(dueLine(clock, now)).toMatchObject({ state, tone })
})
