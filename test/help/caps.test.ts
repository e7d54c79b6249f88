import { dailyCaps } from '@caselead/api/help/counting/caps.ts'
import { expect, test } from 'vitest'

const counted = (isCounted: ReturnType<typeof dailyCaps>, times: number, day = 'monday') =>
  Array.from({ length: times }, (_, at) => isCounted(day, `who-${at}`, `from-${at}`)).filter(
    (each) => each,
  ).length

test('the sixty-thousandth visitor of a day is counted as the first one is', () => {
  expect(counted(dailyCaps(), 60_000)).toBe(60_000)
})

test('no more than 100,000 things are counted in a day, and the next day as many again', () => {
  const isCounted = dailyCaps()
  expect([counted(isCounted, 110_000), counted(isCounted, 10, 'tuesday')]).toEqual([100_000, 10])
})

test('who is at their bound stays there, however many others come in between', () => {
  const isCounted = dailyCaps()
  const flood = () => isCounted('monday', 'flood', 'flood')
  const tries = Array.from({ length: 201 }, flood)
  expect(tries.filter((each) => each)).toHaveLength(200)
  counted(isCounted, 19_000)
  expect(flood()).toBe(false)
  counted(isCounted, 19_000)
  expect(flood()).toBe(false)
})
