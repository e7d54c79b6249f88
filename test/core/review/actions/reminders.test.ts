import { minutes } from '@caselead/core/base/instant.ts'
import {
  dayAt,
  daysAfter,
  isDay,
  isIn,
  type ReminderStage,
  remindedAt,
} from '@caselead/core/review/actions/reminders.ts'
import { expect, test } from 'vitest'

const isTime = (stage: ReminderStage, dueOn: string, at: number, zone: string) =>
  isIn(dueOn, remindedAt(at, zone)[stage])

test.for<[zone: string, dueOn: string, stage: ReminderStage, from: string]>([
  ['Europe/Berlin', '2026-12-04', 'soon', '2026-12-02T07:00Z'],
  ['Europe/Berlin', '2026-12-04', 'late', '2026-12-05T07:00Z'],
  ['Europe/Berlin', '2026-12-04', 'week_late', '2026-12-11T07:00Z'],
  ['America/Los_Angeles', '2026-12-04', 'soon', '2026-12-02T16:00Z'],
  ['Pacific/Auckland', '2026-12-04', 'soon', '2026-12-01T19:00Z'],
  ['Pacific/Auckland', '2026-12-04', 'late', '2026-12-04T19:00Z'],
  ['Asia/Kathmandu', '2026-12-04', 'late', '2026-12-05T02:15Z'],
  ['UTC', '2027-01-01', 'soon', '2026-12-30T08:00Z'],
  ['UTC', '2028-03-01', 'soon', '2028-02-28T08:00Z'],
  // The clocks go back on 25 October and forward on 29 March.
  ['Europe/Berlin', '2026-10-26', 'soon', '2026-10-24T06:00Z'],
  ['Europe/Berlin', '2026-10-27', 'soon', '2026-10-25T07:00Z'],
  ['Europe/Berlin', '2026-10-24', 'late', '2026-10-25T07:00Z'],
  ['Europe/Berlin', '2026-10-23', 'week_late', '2026-10-30T07:00Z'],
  ['Europe/Berlin', '2027-03-28', 'late', '2027-03-29T06:00Z'],
  ['Europe/Berlin', '2027-03-30', 'soon', '2027-03-28T06:00Z'],
  ['America/Sao_Paulo', '2026-02-28', 'late', '2026-03-01T11:00Z'],
  ['Australia/Lord_Howe', '2026-10-04', 'late', '2026-10-04T21:00Z'],
])('in %s, an action due on %s is %s from %s on', ([zone, dueOn, stage, from]) => {
  const at = Date.parse(from)
  expect([isTime(stage, dueOn, at - 1, zone), isTime(stage, dueOn, at, zone)]).toEqual([
    false,
    true,
  ])
})

test.for<[dueOn: string, at: string, is: boolean]>([
  ['2026-12-04', '2026-12-04T22:59Z', true],
  ['2026-12-04', '2026-12-04T23:00Z', false],
  // Due on the day it was added, before eight.
  ['2026-12-04', '2026-12-03T23:00Z', true],
])('its owner hears that it’s due while it still is: %s at %s, %s', ([dueOn, at, is]) => {
  expect(isTime('soon', dueOn, Date.parse(at), 'Europe/Berlin')).toBe(is)
})

test('an owner who has left is told of at any time', () => {
  const at = Date.parse('2026-12-04T03:00Z')
  expect(isTime('owner_left', '2027-12-31', at, 'UTC')).toBe(true)
  expect(isTime('owner_left', '2025-12-31', at, 'UTC')).toBe(true)
})

test.for<[text: string, is: boolean]>([
  ['2026-12-04', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-12-00', false],
  ['2026-1-4', false],
  ['04.12.2026', false],
  [' 2026-12-04', false],
  ['', false],
])('“%s” is a day: %s', ([text, is]) => {
  expect(isDay(text)).toBe(is)
})

test('days are counted over the ends of months and years', () => {
  expect(daysAfter('2026-12-30', 7)).toBe('2027-01-06')
  expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29')
  const midnight = Date.parse('2026-12-04T23:00Z')
  expect(dayAt(midnight - minutes(1), 'Europe/Berlin')).toBe('2026-12-04')
  expect(dayAt(midnight, 'Europe/Berlin')).toBe('2026-12-05')
})
