import { typedCode } from '@caselead/api/input/sign-in-code.ts'
import { expect, test } from 'vitest'

test.for<[typed: string]>([
  ['482913'],
  [' 482913\n'],
  ['482 913'],
  ['482-913'],
  ['482\u2013913'],
  ['4 8 2 9 1 3'],
  ['482\u00a0913'],
  ['\u200b482913\u200b'],
  ['４８２９１３'],
  ['٤٨٢٩١٣'],
  ['४८२९१३'],
  ['Code: 482913.'],
  ['482913 is your sign-in code'],
])('%j is read as 482913', ([typed]) => {
  expect(typedCode(typed)).toBe('482913')
})

test('nothing to read is no code', () => {
  expect(typedCode('')).toBe('')
  expect(typedCode('x'.repeat(100_000))).toBe('')
})
