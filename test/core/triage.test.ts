import { triage } from '@caselead/api/core/triage.ts'
import { describe, expect, test } from 'vitest'

describe('a word that alarms', () => {
  test.for<[string, string[]]>([
    ['Cancel our contract.', ['cancel']],
    ['We are cancelling.', ['cancel']],
    ['CANCELLED!', ['cancel']],
    ['We want a cancellation', ['cancel']],
    ['Our lawyers and our legal team', ['legal', 'lawyer']],
    ['We need a refund', ['refund']],
    ['It was refunded', ['refund']],
    ['A total outage', ['outage']],
    ['You will see churn', ['churn']],
    ['He said ‘cancel’ and "refund"', ['cancel', 'refund']],
    ['cancel,refund', ['cancel', 'refund']],
    ['This is illegal', []],
    ['A legalistic word, and uncancelled', []],
    ['All is well', []],
    ['', []],
  ])('%s: %j', ([text, expected]) => {
    expect(triage(text).keywords).toEqual(expected)
  })
})

describe('said and denied', () => {
  test.for<[string, string[]]>([
    ['We will not cancel.', []],
    ['We won’t cancel', []],
    ["We won't cancel", []],
    ['We do not want to cancel', []],
    ['We don’t need any refund', []],
    ['There was no outage', []],
    ['We cannot cancel', []],
    ['We can’t cancel', []],
    ["You shouldn't cancel", []],
    ['Without a refund', []],
    ['It does not work. Cancel our contract.', ['cancel']],
    ['No, cancel it.', ['cancel']],
    ['It is not what I asked for and so we will cancel', ['cancel']],
    ['Not today\nCancel it', ['cancel']],
    ['We will not cancel, but our lawyer will write', ['lawyer']],
    ['We will not cancel. We cancel.', ['cancel']],
  ])('%s: %j', ([text, expected]) => {
    expect(triage(text).keywords).toEqual(expected)
  })
})

describe('what it is about', () => {
  test.for<[string, string | null, string[]]>([
    ['A data leak in the export', 'security', ['data leak']],
    ['The checkout is down, 503 everywhere', 'outage', ['is down', '503']],
    ['VAT is wrong on the invoice', 'billing', ['invoice', 'vat']],
    ['I cannot log in with SSO', 'sign-in', ['log in', 'sso']],
    ['The webhook does not fire', 'integration', ['webhook']],
    ['It is slow and times out', 'performance', ['slow', 'times out']],
    ['A security hole in billing', 'security', ['security']],
    ['Breached the invoice limit', 'billing', ['invoice']],
    ['Where are my settings?', null, []],
  ])('%s: %s', ([text, category, words]) => {
    expect(triage(text)).toMatchObject({ category, categoryWords: words })
  })
})

describe('how it sounds', () => {
  test.for<[string, 'bad' | 'good' | 'neutral', string[]]>([
    ['This is terrible and useless.', 'bad', ['terrible', 'useless']],
    ['Thanks, that works great!', 'good', ['thanks', 'works', 'great']],
    ['The export has three columns.', 'neutral', []],
    ['It is not good', 'bad', ['good']],
    ['Not terrible', 'good', ['terrible']],
    ['It isn’t great', 'bad', ['great']],
    ['It does not start. Great, thanks', 'good', ['great', 'thanks']],
  ])('%s: %s', ([text, expected, words]) => {
    const { sentiment, sentimentWords } = triage(text)
    const sound = sentiment < 0 ? 'bad' : sentiment > 0 ? 'good' : 'neutral'
    expect([sound, sentimentWords]).toEqual([expected, words])
    expect(Math.abs(sentiment)).toBeLessThanOrEqual(1)
  })

  test('worse words sound worse', () => {
    const { sentiment: annoyed } = triage('It is broken')
    const { sentiment: furious } = triage('It is broken, unacceptable, the worst. I am furious')
    expect(furious).toBeLessThan(annoyed)
  })
})

test('a text of any length and kind is read within a moment', () => {
  const hostile = [
    "'".repeat(100_000),
    'not '.repeat(100_000),
    '😀\ud83d'.repeat(50_000),
    'a.'.repeat(100_000),
  ]
  const started = performance.now()
  for (const text of hostile) expect(triage(text).keywords).toEqual([])
  expect(performance.now() - started).toBeLessThan(1000)
})
