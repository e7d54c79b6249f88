import { business } from '@caselead/api/demo/cast.ts'
import { clockView } from '@caselead/api/views/case/clock-view.ts'
import { hours } from '@caselead/core/base/instant.ts'
import type { ClockKind } from '@caselead/core/base/vocabulary.ts'
import { type Clock, startClock, startClockUntil } from '@caselead/core/case/clocks.ts'
import { expect, test } from 'vitest'
import { OnPaper } from '../setup/on-paper.ts'

const at = (time: string) => Date.parse(`2026-11-${time}:00+01:00`)
const friday = at('27T16:00')
const monday = at('30T10:00')

const open = (kind: ClockKind): Clock => startClock(kind, 1, friday, hours(2), business, 0.75)
const wall = (kind: ClockKind): Clock => startClockUntil(kind, 1, friday, monday, business, 0.75)

// Open Mon–Fri 9–12 and 13–17. From Friday 16:00 to Monday 10:00 are two open hours and 66 in all.
test.for<[string, Clock, number, number]>([
  ['an hour of two before closing', open('resolution'), at('27T16:30'), 0.25],
  ['the weekend uses up nothing', open('resolution'), at('29T12:00'), 0.5],
  ['on Monday morning it goes on', open('inactivity'), at('30T09:30'), 0.75],
  ['and ends when it is due', open('next_response'), monday, 1],
  ['a promise runs through the night', wall('promise'), friday + hours(33), 0.5],
  ['and through the weekend', wall('promise'), friday + hours(60), 60 / 66],
  ['a partner’s clock too', wall('partner'), friday + hours(16.5), 0.25],
  ['past its time it is full', wall('promise'), monday + hours(1), 1],
  ['before its start it is empty', wall('promise'), friday, 0],
])('%s', ([, clock, now, used]) => {
  const paper = new OnPaper({ impact: 'one', urgency: 'question' })
  const view = clockView(clock, paper.case, { matrix: paper.matrix, people: [], now })
  expect(view.used).toBeCloseTo(used, 6)
})

test('the mark stands where the clock warns', () => {
  const paper = new OnPaper({ impact: 'one', urgency: 'question' })
  const seen = { matrix: paper.matrix, people: [], now: friday }
  const mark = (clock: Clock) => clockView(clock, paper.case, seen).warnsAfter
  expect(mark(open('resolution'))).toBe(0.75)
  // It warns after three quarters of the open time, on Monday at half past nine.
  expect(mark(wall('promise'))).toBeCloseTo(65.5 / 66, 6)
  expect(mark({ ...open('auto_close'), warnAt: null })).toBe(null)
})
