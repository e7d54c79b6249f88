import { business } from '@caselead/api/demo/cast.ts'
import { always, type Calendar } from '@caselead/core/calendar/calendar.ts'
import { backAt, onDutyUntil } from '@caselead/core/team/on-duty.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { expect, test } from 'vitest'

const at = (iso: string) => Date.parse(`${iso}+01:00`)
const off = (from: string, to: string) => ({ from: at(`${from}T00:00`), to: at(`${to}T00:00`) })
const on = (timeOff: Agent['timeOff']) => ({ hours: business, timeOff }) as Agent

test.for<[leave: string, timeOff: Agent['timeOff'], back: string | null]>([
  ['none', [], null],
  ['one that is to come', [off('2026-12-07', '2026-12-09')], null],
  ['one that is over', [off('2026-11-16', '2026-11-18')], null],
  ['until Friday, weekend and all', [off('2026-11-23', '2026-11-28')], '2026-11-30T09:00'],
  ['until Wednesday', [off('2026-11-23', '2026-11-26')], '2026-11-26T09:00'],
  [
    'two with a weekend between',
    [off('2026-11-30', '2026-12-02'), off('2026-11-23', '2026-11-28')],
    '2026-12-02T09:00',
  ],
  [
    'two that overlap',
    [off('2026-11-23', '2026-11-26'), off('2026-11-25', '2026-11-27')],
    '2026-11-27T09:00',
  ],
])('on a Tuesday, leave (%s) brings somebody back when they work again', ([, timeOff, back]) => {
  expect(backAt(on(timeOff), at('2026-11-24T10:00'))).toBe(back === null ? null : at(back))
})

const nights: Calendar['hours'] = { mon: [['22:00', '24:00']], tue: [['00:00', '06:00']] }

test.for<[string, Partial<Agent>, at: string, until: string | null]>([
  ['before their break', {}, '2026-11-24T10:00', '2026-11-24T12:00'],
  ['outside their hours', {}, '2026-11-24T18:00', null],
  [
    'past midnight',
    { hours: { ...business, hours: nights } },
    '2026-11-23T23:00',
    '2026-11-24T06:00',
  ],
  ['around the clock', { hours: always }, '2026-11-24T10:00', null],
  ['on leave', { timeOff: [off('2026-11-23', '2026-11-26')] }, '2026-11-24T10:00', null],
  [
    'before a leave that begins that day',
    { timeOff: [{ from: at('2026-11-24T11:00'), to: at('2026-11-26T00:00') }] },
    '2026-11-24T10:00',
    '2026-11-24T11:00',
  ],
])('somebody %s is on duty until then', ([, change, now, until]) => {
  const agent = { ...on([]), ...change } as Agent
  expect(onDutyUntil(agent, at(now))).toBe(until === null ? null : at(until))
})
