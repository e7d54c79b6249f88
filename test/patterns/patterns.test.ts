import { expect, test } from 'vitest'
import { patternsIn } from './patterns.ts'
import { faultOf } from './verdict.ts'

test.for([
  ['blanks at the end, tried from each of them', String.raw`\s+$`, ''],
  ['blanks that go on over lines', String.raw`^\s*>.*$`, 'gm'],
  ['an address with two greedy halves', String.raw`^\S+@\S+\.\S+$`, ''],
  ['marks at the end of a link', String.raw`[.,;:!?)\]]+$`, ''],
  ['a repetition of repetitions', '^(a+)+$', ''],
  ['two ways to read the same letters', String.raw`\p{L}+-?\d[\p{L}\d-]*$`, 'u'],
] as const)('a pattern that costs more than its text is refused: %s', async ([, source, flags]) => {
  expect(await faultOf({ source, flags })).toMatch(/takes .+ time, for example on/)
})

test.for([
  [String.raw`^\s*>`, ''],
  [String.raw`(?<!\S)[^\s@]+@\S+`, 'g'],
  ['[<(]', ''],
] as const)('a pattern that reads once passes: /%s/%s', async ([source, flags]) => {
  expect(await faultOf({ source, flags })).toBeNull()
})

test('every pattern of a file is found, and every place that puts one together', () => {
  const text = [
    'const one = /a+b/giu',
    'export const two = (text: string) => text.replace(/x/g, "y").split(/\\s/)',
    'const three = new RegExp(one), four = RegExp("a")',
    'const none = 4 / 2 / 1 // "/no/"',
  ].join('\n')
  const { written, built } = patternsIn({ path: 'api/core/some.ts', text })
  expect(written).toEqual([
    { at: 'api/core/some.ts:1', source: 'a+b', flags: 'giu' },
    { at: 'api/core/some.ts:2', source: 'x', flags: 'g' },
    { at: 'api/core/some.ts:2', source: '\\s', flags: '' },
  ])
  expect(built).toEqual(['api/core/some.ts:3', 'api/core/some.ts:3'])
  const page = patternsIn({ path: 'portal/src/a.astro', text: 'const a = /z/\n;return b' })
  expect(page.written).toMatchObject([{ source: 'z' }])
})
