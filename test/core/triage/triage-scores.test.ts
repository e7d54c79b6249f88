import { strainOf } from '@caselead/core/triage/history.ts'
import { trendOf } from '@caselead/core/triage/trend.ts'
import { triage } from '@caselead/core/triage/triage.ts'
import { describe, expect, test } from 'vitest'

describe('what caused the tone', () => {
  test.for<[string, string[]]>([
    ['Order 4711 is terrible, 99 times', ['terrible']],
    ['4711 0815 125', []],
  ])('%s: %j', ([text, words]) => {
    expect(triage(text).sentimentWords).toEqual(words)
  })
})

describe('how little it can wait', () => {
  test.for<[string, 'not at all' | 'some' | 'high', string[]]>([
    ['Urgent: production is down', 'high', ['urgent', 'production', 'down']],
    ['We are blocked and losing money', 'high', ['blocked', 'losing']],
    ['I need it today', 'some', ['today']],
    ['It is not urgent', 'not at all', ['not urgent']],
    ['No rush, but is it down for everyone?', 'not at all', ['no rush']],
    ['We are not blocked', 'not at all', []],
    ['How do I add a colleague?', 'not at all', []],
  ])('%s: %s', ([text, expected, words]) => {
    const { score = -1, words: said } = triage(text).urgency ?? {}
    expect(score === 0 ? 'not at all' : score < 0.6 ? 'some' : 'high').toBe(expected)
    expect(said).toEqual(words)
  })
})

describe('how much there is to understand', () => {
  test.for<[string, string[]]>([
    ['How do I add a colleague?', []],
    ['It fails intermittently', ['intermittently']],
    ['The webhook answers 503', ['webhook', 'an error code']],
    ['Error:\n  at Foo.bar (foo.js:12:3)', ['a stack trace']],
    ['Why? How? And when?', ['3 questions']],
    ['1. Open it\n2. Close it', ['several steps']],
    ['the word '.repeat(150), ['300 words']],
  ])('%s: %j', ([text, words]) => {
    const { score = -1, words: said } = triage(text).complexity ?? {}
    expect(said).toEqual(words)
    expect(score > 0).toBe(words.length > 0)
  })
})

describe('where the tone goes', () => {
  test.for<[number[], number, 'angrier' | 'steady' | 'calmer' | null]>([
    [[], -1, null],
    [[0.2], -0.7, 'angrier'],
    [[0.2, -0.1, -0.4], -0.9, 'angrier'],
    [[0.9], 0.3, 'steady'],
    [[-0.5], -0.6, 'steady'],
    [[-0.9, -0.9, 0.9], -0.9, 'steady'],
    [[-0.9], 0.5, 'calmer'],
    [[0.9, 0.9, 0.9, -0.9, -0.9, -0.9, -0.9], -0.9, 'steady'],
    [[0.9, -0.3, -0.3, -0.3], -0.35, 'angrier'],
    [[0], -0.4, 'angrier'],
    [[0], -0.39, 'steady'],
    [[0.2], -0.1, 'steady'],
    [[0.5], 0, 'steady'],
    [[-0.5, 0.9, -0.9], -0.5, 'steady'],
    [[-0.4], 0, 'calmer'],
    [[-0.3], 0, 'steady'],
  ])('%j, now %d: %s', ([before, now, expected]) => {
    expect(trendOf(before, now)?.direction ?? null).toBe(expected)
  })

  test('is told with the sentiments it was told by', () => {
    const { sentiment, trend } = triage('This is terrible', { tones: [0.4, -0.2] })
    expect(trend).toEqual({ direction: 'angrier', tones: [0.4, -0.2, sentiment] })
  })
})

test.for<
  [string, Parameters<typeof strainOf>[1], { vip?: boolean; recontacts?: number }, string[]]
>([
  ['nothing', undefined, {}, []],
  ['one case a quarter', { open: 1, recent: 1, escalated: 0, reopened: 0 }, {}, []],
  ['a VIP', undefined, { vip: true }, ['a VIP account']],
  ['silence', undefined, { recontacts: 3 }, ['wrote 3 times without an answer']],
  [
    'a bad quarter',
    { open: 3, recent: 6, escalated: 1, reopened: 2 },
    {},
    [
      ...['3 other open cases', '6 cases in 90 days', '1 case escalated in 90 days'],
      '2 cases reopened in 90 days',
    ],
  ],
])('what a customer had to bear, %s: %j', ([, history, { vip = false, recontacts = 0 }, words]) => {
  const account = { id: 'a', name: 'A', plan: 'starter', vip, valueUsd: 0 } as const
  const strain = strainOf({ account, recontacts, reopens: 0 }, history)
  expect(strain.words).toEqual(words)
  expect(strain.score > 0).toBe(words.length > 0)
  expect(strain.score).toBeLessThanOrEqual(1)
})
