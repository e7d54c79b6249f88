import { dollars } from '@caselead/portal/src/forms/amount.ts'
import { expect, test } from 'vitest'

test.for<[string, number | null]>([
  ['120', 120],
  ['99.50', 99.5],
  ['99.5', 99.5],
  ['$1,250', 1250],
  ['$ 1,250.75', 1250.75],
  ['250 USD', 250],
  ['usd 250', 250],
  ['1 250', 1250],
  ['99,50', 99.5],
  ['1,250,000', 1_250_000],
  ['0', 0],
  ['1.250', null],
  ['1,25,0', null],
  ['-5', null],
  ['1e3', null],
  ['0x10', null],
  ['Infinity', null],
  ['12 pounds', null],
  ['12.345', null],
  ['', null],
])('“%s” is an amount of %s', ([text, amount]) => {
  expect(dollars(text)).toBe(amount)
})
