import { describe, expect, test } from 'vitest'
import { found } from '../setup/found.ts'
import { read } from './reading.ts'
import { readSources } from './sources.ts'
import { unsureExpectations } from './unsure.ts'

const sources = found(readSources('test').filter(({ path }) => path.endsWith('.ts')))
const isFigure = (path: string) => path.startsWith('test/bench/')
const drawing = sources.filter(
  ({ path, text }) =>
    path.endsWith('.test.ts') && /\b(fc\.assert|seeded|randomOpening)\(/.test(text),
)

/** How near a chance learned from a sample comes depends on what was drawn: the sample stays. */
const ofOneSample = ['test/core/risk/risk.test.ts', 'test/core/risk/risk-learning.test.ts']

describe('a test', () => {
  test('asks every expectation it holds, whatever it finds', () => {
    const tests = found(sources.filter(({ path }) => !isFigure(path)))
    expect(tests.flatMap(unsureExpectations)).toEqual([])
  })

  test.for(found(drawing.filter(({ path }) => !ofOneSample.includes(path))))(
    'that draws lots begins where the run says: $path',
    ({ text }) => expect(text).toContain('seedOr('),
  )

  test('draws no lots that cannot be drawn again', () => {
    const chances = found(sources.map((source) => ({ ...source, ...read(source) })))
      .filter(({ uses }) => uses.some((use) => ['Math.random', 'randomInt'].includes(use)))
      .map(({ path }) => path)
    expect(chances).toEqual([])
  })
})

describe('an expectation that may never be asked', () => {
  test.for([
    ['if (it) expect(it).toBe(1)', 'only in one case'],
    ['if (it) { go() } else { expect(it).toBe(1) }', 'only in one case'],
    ['it && expect(it).toBe(1)', 'only in one case'],
    ['it ? expect(it).toBe(1) : null', 'only in one case'],
    ['switch (it) { case 1: expect(it).toBe(1) }', 'only in one case'],
    ['list?.forEach((it) => expect(it).toBe(1))', 'only in one case'],
    ['if (it) expectWhole(it)', 'only in one case'],
    ['try { go() } catch (error) { expect(error).toBe(1) }', 'only after a failure'],
    ['go().catch((error) => expect(error).toBe(1))', 'only after a failure'],
    ['try { expect(it).toBe(1) } catch {}', 'where its failure is caught'],
    ['const list = go(); for (const it of list) expect(it).toBe(1)', 'for each'],
    ['const list = []; for (const it of list) expect(it).toBe(1)', 'for each'],
    ['const all = [1].filter(go); for (const it of all) expect(it).toBe(1)', 'for each'],
    ['for (const it of Object.keys(go())) expect(it).toBe(1)', 'for each'],
    ['for (let it = 0; it < go(); it++) expect(it).toBe(1)', 'for each'],
    ['while (go()) expect(it).toBe(1)', 'for each'],
    ['go().map((it) => expect(it).toBe(1))', 'for each'],
    ['test.for(go())("%s", (it) => expect(it).toBe(1))', 'for each'],
    ['function f(list) { for (const it of list) expect(it).toBe(1) }', 'for each'],
    ['() => { if (it) return; expect(it).toBe(1) }', 'after a way out'],
    ['for (const it of [1]) { if (go(it)) { continue }; expect(it).toBe(1) }', 'after a way out'],
  ] as const)('is found: %s', ([text, reason]) => {
    expect(unsureExpectations({ path: 'it.test.ts', text })).toEqual([
      expect.stringContaining(`it.test.ts:1 expects ${reason}`),
    ])
  })

  test.for([
    'expect(it ? 1 : 2).toBe(1)',
    'expect(list?.length ?? 0).toBe(1)',
    'if (expect(it).toBe(1)) go()',
    'if (!it) throw new Error("nothing"); expect(it).toBe(1)',
    'try { go() } finally { expect(it).toBe(1) }',
    'for (const it of [1, 2]) expect(it).toBe(1)',
    'for (const it of [1, 2] as const) expect(it).toBe(1)',
    'const list = [1]; for (const it of [...list].map(go)) expect(it).toBe(1)',
    'const table = { a: 1 }; for (const it of Object.keys(table)) expect(it).toBe(1)',
    'for (const it of Array.from({ length: 3 }, go)) expect(it).toBe(1)',
    'const list = await Promise.all([go()]); for (const it of list) expect(it).toBe(1)',
    'for (let it = 0; it < 3; it++) expect(it).toBe(1)',
    'for (const [at, it] of found(go()).entries()) expect(it).toBe(at)',
    'test.for(found(go()))("%s", (it) => expect(it).toBe(1))',
    'test.for([1])("%s", (it) => expect(it).toBe(1))',
    'expect(list.filter((it) => it === expect.anything())).toEqual([])',
  ])('is no such thing: %s', (text) => {
    expect(unsureExpectations({ path: 'it.test.ts', text })).toEqual([])
  })
})
