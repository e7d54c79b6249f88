import { business, dana, maya, staff } from '@caselead/api/demo/cast.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import { always } from '@caselead/core/calendar/calendar.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { expect, test } from 'vitest'
import { by, OnPaper, whole } from '../../setup/on-paper.ts'

/** A team whose technical specialists work around the clock. */
const matrix: Matrix = {
  ...defaultMatrix(staff, business),
  calendars: { business, always },
  rungs: defaultMatrix(staff, business).rungs.map((rung) => ({
    ...rung,
    calendar: rung.level === 'L2' ? 'always' : 'business',
  })),
}

const berlin = (time: string) => Date.parse(`2026-11-${time}:00+01:00`)

/** A P3 of Tuesday 16:00, handed to the specialists at 16:30: 15 h 30 min of sixteen are left. */
const handedOn = () =>
  new OnPaper({ matrix, at: berlin('24T16:00') })
    .pass(minutes(30))
    .do(by(maya), { do: 'escalate', to: 'next', reason: 'Beyond me', packet: whole })

test('a rung with other hours takes over what was left, counted in its own', () => {
  const paper = handedOn()
  expect(paper.clock('resolution')?.dueAt).toBe(berlin('25T08:00'))
  expect(paper.clock('first_response')?.dueAt).toBe(berlin('24T18:00'))
  expect(paper.clock('handoff')?.dueAt).toBe(berlin('24T18:30'))
})

test('and hands back what is left to the hours it came from', () => {
  const paper = handedOn().pass(hours(1))
  paper.do(by(dana), { do: 'reply', body: 'Which release?' })
  paper.pass(minutes(30)).do(by(dana), { do: 'bounce_back', missing: 'The release' })
  expect(paper.now).toBe(berlin('24T18:00'))
  expect(paper.clock('resolution')?.dueAt).toBe(berlin('26T17:00'))
  expect(paper.clock('inactivity')?.dueAt).toBe(berlin('25T10:00'))
})

test('while we wait for the customer nothing is left to count, in whatever hours', () => {
  const paper = handedOn().do(by(dana), { do: 'wait_on_customer', question: 'Which release?' })
  paper.do(by(dana), { do: 'bounce_back', missing: 'The release' }).pass(hours(200))
  expect(paper.clock('resolution')).toMatchObject({ left: hours(15.5), dueAt: null })
})

test('what ran out before stays when it ran out', () => {
  const paper = new OnPaper({ matrix, at: berlin('24T09:00') }).pass(hours(2))
  const { dueAt, breachedAt } = paper.clock('first_response') ?? {}
  expect(breachedAt).toBe(berlin('24T11:00'))
  paper.do(by(dana), { do: 'accept_handoff' })
  paper.do(by(dana), { do: 'escalate', to: 'L3', reason: 'Beyond me', packet: whole })
  expect(paper.clock('first_response')).toMatchObject({ dueAt, breachedAt })
})

test('the first answer is the first one', () => {
  const paper = new OnPaper({ at: berlin('24T09:00') }).pass(minutes(5))
  paper.do(by(maya), { do: 'reply', body: 'Hello' }).pass(minutes(5))
  paper.do(by(maya), { do: 'reply', body: 'Hello again' })
  paper.do(by(maya), { do: 'resolve', resolution: 'Fixed' })
  expect(paper.case.firstRespondedAt).toBe(berlin('24T09:05'))
})
