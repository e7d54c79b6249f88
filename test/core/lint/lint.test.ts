import { always } from '@caselead/core/calendar/calendar.ts'
import { blocksPublishing, lint } from '@caselead/core/lint/lint.ts'
import { expect, test } from 'vitest'
import { at, away, matrix, now, people, rules, rung } from './changes.ts'

test('where nothing runs around the clock no night is told', () => {
  const codes = lint({ ...matrix, roundTheClock: [] }, people, now).map(({ code }) => code)
  expect(codes).not.toContain('nobody-on-duty')
})

test('what keeps it from being published comes first', () => {
  const found = lint({ ...matrix, ...rung('L2', { owners: [] }) }, people, now)
  expect(found[0]?.code).toBe('rung-without-owner')
  expect(blocksPublishing(found)).toBe(true)
})

test('the matrix Caselead ships with may be published', () => {
  const found = lint(matrix, people, now)
  expect(blocksPublishing(found)).toBe(false)
  expect(found.map(({ code, where }) => `${code} at ${where}`)).toEqual([
    ...at('nobody-on-duty', 'rungs.L2', 'rungs.L3', 'rungs.L4'),
  ])
})

test('a rule copied a thousand times is told of a few times each, not half a million times', () => {
  const copies = Array.from({ length: 1000 }, () => ({ act: [{ do: 'climb' } as const] }))
  const races = lint({ ...matrix, ...rules(...copies) }, null, now)
  expect(races.length).toBeLessThan(4000)
})

test('leave of one of two leaves no hole, and staff around the clock leave no night', () => {
  const here = away('ines@northwind.example').map((one) => ({ ...one, hours: always }))
  const codes = lint(matrix, here, now).map(({ code }) => code)
  expect(codes).not.toContain('leave-leaves-a-hole')
  expect(codes).not.toContain('nobody-on-duty')
})

test('the default matrix itself passes without a warning; without a team nothing is said about people', () => {
  expect(lint(matrix, null, now)).toEqual([])
})
