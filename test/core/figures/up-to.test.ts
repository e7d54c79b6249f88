import { business, staff } from '@caselead/api/demo/cast.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import type { CaseFacts } from '@caselead/core/figures/facts/case-facts.ts'
import { upTo } from '@caselead/core/figures/facts/up-to.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { expect, test } from 'vitest'
import { oneCase, oneHandoff } from '../../setup/hand-made-facts.ts'

const matrix = defaultMatrix(staff, business)
/** A Monday in the hours of the team; the next event is a day and a half away. */
const at = Date.parse('2026-11-23T09:00:00Z')

const waiting = (more: Partial<CaseFacts> = {}) =>
  oneCase({
    ...{ openedAt: at, countedTo: at + minutes(5), priority: 'P3', level: 'L1' },
    ...{ openMs: { toFirstWord: minutes(5), toEnd: minutes(5) }, ...more },
  })

test('whoever waits in silence goes on waiting, but for the lunch break', () => {
  const { openMs } = upTo(waiting(), at + hours(3), matrix)
  expect(openMs).toEqual({ toFirstWord: hours(2), toEnd: hours(2) })
})

test('the night isn’t business time, unless the case can’t wait', () => {
  const evening = at + hours(24)
  const usual = upTo(waiting(), evening, matrix).openMs.toEnd
  expect(usual).toBeLessThan(hours(12))
  expect(upTo(waiting({ priority: 'P1' }), evening, matrix).openMs.toEnd).toBe(hours(24))
})

test('what was answered, and what is over, stays as it was', () => {
  const answered = waiting({ firstWordAt: at + minutes(5) })
  expect(upTo(answered, at + hours(3), matrix).openMs.toFirstWord).toBe(minutes(5))
  const over = waiting({ isOver: true, solved: [at + minutes(5)] })
  expect(upTo(over, at + hours(3), matrix)).toBe(over)
})

test('a handoff nobody has accepted waits on, in the hours of its rung', () => {
  const handoffs = [
    oneHandoff({ at, how: null, until: null, openMs: minutes(5), toLevel: 'L2' }),
    oneHandoff({ at, how: 'accepted', until: at, openMs: minutes(1), toLevel: 'L2' }),
  ]
  const told = upTo(waiting({ handoffs }), at + hours(2), matrix).handoffs
  expect(told.map(({ openMs }) => openMs)).toEqual([hours(2), minutes(1)])
})

test('an instant before its newest event changes nothing', () => {
  const one = waiting()
  expect(upTo(one, at, matrix)).toBe(one)
})
