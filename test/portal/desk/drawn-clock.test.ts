import { business } from '@caselead/api/demo/cast.ts'
import { clockView } from '@caselead/api/views/case/clock-view.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import type { ClockKind, Impact, Urgency } from '@caselead/core/base/vocabulary.ts'
import { type Clock, startClock, startClockUntil } from '@caselead/core/case/clocks.ts'
import { drawnClock } from '@caselead/portal/src/desk/side/drawn-clock.ts'
import { expect, test } from 'vitest'
import { OnPaper } from '../../setup/on-paper.ts'

const friday = Date.parse('2026-11-27T15:00:00+01:00')

const given = (kind: ClockKind, ms: number): Clock =>
  startClock(kind, 1, friday, ms, business, 0.75)
const until = (kind: ClockKind, ms: number): Clock =>
  startClockUntil(kind, 1, friday, friday + ms, business, 0.75)
const paused = (clock: Clock, left: number): Clock => ({ ...clock, dueAt: null, left })

/** A P4, whose clocks count business time, and a P1, whose clocks never stop. */
const calm = { impact: 'one', urgency: 'question' } as const
const critical = { impact: 'many', urgency: 'blocked' } as const

test.for<[{ impact: Impact; urgency: Urgency }, Clock, string]>([
  [calm, given('resolution', hours(16)), 'target 16 business hours'],
  [calm, given('resolution', hours(24)), 'target 24 business hours'],
  [calm, given('resolution', hours(80)), 'target 80 business hours'],
  [calm, given('next_response', hours(1)), 'target 1 business hour'],
  [calm, given('handoff', minutes(90)), 'target 1 h 30 min of business time'],
  [calm, given('handoff', minutes(30)), 'target 30 min of business time'],
  [calm, until('promise', hours(24)), 'target 1 day'],
  [calm, until('partner', hours(50)), 'target 2 days'],
  [critical, given('resolution', hours(4)), 'target 4 h'],
  [critical, given('handoff', minutes(15)), 'target 15 min'],
])('%o: a clock says what its target counts', ([opening, clock, words]) => {
  const { case: one, matrix } = new OnPaper(opening)
  const view = clockView(clock, one, { matrix, people: [], now: friday })
  const { under } = drawnClock(view, friday, 'Europe/Berlin')
  expect(under.split(', ').at(-1)).toBe(words)
})

test.for<[{ impact: Impact; urgency: Urgency }, number, string]>([
  [calm, hours(12), 'paused, 12 business hours left'],
  [calm, minutes(45), 'paused, 45 min of business time left'],
  [critical, hours(3), 'paused, 3 h left'],
])('%o: what is left while it is paused counts the same', ([opening, left, words]) => {
  const { case: one, matrix } = new OnPaper(opening)
  const clock = paused(given('resolution', hours(16)), left)
  const view = clockView(clock, one, { matrix, people: [], now: friday })
  expect(drawnClock(view, friday, 'Europe/Berlin').says).toBe(words)
})
