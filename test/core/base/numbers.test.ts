import { mustBeNumbers } from '@caselead/api/record/must-be-numbers.ts'
import { triageScores } from '@caselead/api/views/desk/triage-scores.ts'
import { chance } from '@caselead/core/risk/odds.ts'
import { likelihoods } from '@caselead/core/triage/category/softmax.ts'
import { triage } from '@caselead/core/triage/triage.ts'
import { describe, expect, test } from 'vitest'
import { found } from '../../setup/found.ts'

const loud = [
  '😀',
  '😡',
  '🤬',
  '👍 ',
  '<3 ',
  ':) ',
  ':( ',
  'LOVE ',
  'WORST ',
  'very good ',
  '!!! ',
  '1 ',
  'thanks ',
]
const times = [1, 100, 1000, 10_000, 50_000]

describe('whatever is said, and however often, every figure of triage is a number', () => {
  test.for(found(loud.flatMap((said) => times.map((count) => [said, count] as const))))(
    '%j %d times',
    ([said, count]) => {
      const read = triage(said.repeat(count), { tones: [-1, 1, 0.5] })
      expect(() => mustBeNumbers(triaged(read))).not.toThrow()
      expect(Math.abs(read.sentiment ?? 0)).toBeLessThanOrEqual(1)
    },
  )
})

const triaged = (data: object) => ({ kind: 'triaged', at: 0, data }) as never

test('ten thousand happy faces are a happy message', () => {
  expect(triage('Thank you 😀'.repeat(10_000)).sentiment).toBeGreaterThan(0.9)
})

test.for([
  ['nothing', [0, 0], [0.5, 0.5]],
  ['beyond what can be raised to', [5000, 0], [1, 0]],
  ['below it', [-5000, -5000], [0.5, 0.5]],
] as const)('a model whose scores are %s still shares out one', ([, bias, shares]) => {
  const weights = { labels: 2, table: new Float32Array(2), scale: 1, bias: Float64Array.from(bias) }
  const none = { at: new Int32Array(0), strength: new Float64Array(0) }
  expect([...likelihoods(weights, none)]).toEqual([...shares])
})

test('a chance is a number for any odds, and for none', () => {
  for (const odds of [0, 1e300, -1e300, Infinity, -Infinity, NaN]) {
    expect(chance(odds)).toBeGreaterThan(0)
    expect(chance(odds)).toBeLessThan(1)
  }
})

test.for([
  [{ sentiment: NaN }, 'sentiment'],
  [{ trend: { tones: [0, Infinity] } }, 'trend tones 1'],
  [{ urgency: { score: -Infinity, words: [] } }, 'urgency score'],
] as const)('an event that holds a number that is none is not recorded: %o', ([data, place]) => {
  expect(() => mustBeNumbers(triaged(data))).toThrow(place)
})

test('an event of which no one knows when it happened is not recorded', () => {
  expect(() => mustBeNumbers({ kind: 'note', at: NaN, data: {} } as never)).toThrow('at')
})

test('figures that older records lost are left out, and the rest is shown', () => {
  const data = {
    ...{ category: 'billing', categoryWords: ['invoice'], categoryFrom: 'learned' },
    ...{ confidence: null, modelVersion: 3, sentiment: null, sentimentWords: ['😀'] },
    ...{ keywords: [], language: 'English', urgency: { score: null, words: ['now'] } },
    ...{ complexity: null, trend: { direction: 'steady', tones: [null, -0.5] } },
  }
  const said = triageScores(data as never).map(({ name, said: words }) => `${name}: ${words}`)
  expect(said).toContain('Tone: not read')
  expect(said).toContain('Trend: steady (−0.50)')
  expect(said.join(' ')).not.toMatch(/null|NaN|undefined/)
})
