import { sentimentOf } from '@caselead/core/triage/sentiment/sentiment.ts'
import { wordsOf } from '@caselead/core/triage/tokens.ts'
import { triage } from '@caselead/core/triage/triage.ts'
import { describe, expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { sharedJson } from '../../setup/shared-data.ts'

describe('a word that alarms', () => {
  test.for<[string, string[]]>([
    ['Cancel our contract.', ['cancel']],
    ['We are cancelling.', ['cancel']],
    ['REFUNDED!', ['refund']],
    ['CANCELLED!', []],
    ['We want a cancellation', ['cancel']],
    ['Our lawyers and our legal team will write to you', ['legal', 'lawyer']],
    ['We need a refund', ['refund']],
    ['It was refunded', ['refund']],
    ['A total outage', ['outage']],
    ['You will see churn', ['churn']],
    ['He said ‘cancel’ and "refund"', []],
    ['outage,refund', ['outage', 'refund']],
    ['This is illegal', []],
    ['A legalistic word, and uncancelled', []],
    ['All is well', []],
    ['We called this off: cancelation please', ['cancel']],
    ['', []],
  ])('%s: %j', ([text, expected]) => {
    expect(triage(text).keywords).toEqual(expected)
  })
})

test.for<[string, string[], string[], string[]]>([
  ['Chargebacks everywhere', ['chargeback'], ['chargeback'], ['chargebacks']],
  ['There was a data leak', ['data leak', 'leak'], ['data leak', 'leak'], ['data leak', 'leak']],
  ['There was no data leak', ['data leak'], [], []],
  ['We are escalating it', ['escalate'], ['escalate'], ['escalating']],
  ['Two warranties', ['warranty'], ['warranty'], ['warranties']],
  ['Ich möchte kündigen', ['kündigen'], ['kündigen'], ['kündigen']],
  ['我们要取消合同', ['取消'], ['取消'], ['我们要取消合同']],
  ['Wir möchten wechseln', ['取消', '解約'], [], []],
  ['The data stays ours', ['data leak'], [], []],
  ['A leak of data', ['data leak'], [], []],
  ['A data. Leak?', ['data leak'], [], []],
  ['No data leak, we thought; a data leak it was', ['data leak'], ['data leak'], ['data leak']],
  ['We are going live', ['go live'], [], []],
  ['Wir möchten kündigen', ['ku\u0308ndigen'], ['ku\u0308ndigen'], ['kündigen']],
  ['It breaks the GDPR', ['GDPR'], ['GDPR'], ['gdpr']],
  ['Our lawyer’s letter', ['lawyer’s letter'], ['lawyer’s letter'], ["lawyer's letter"]],
  ['He is a blocker', ['block'], ['block'], ['blocker']],
  ['It adds up, so add it', ['ad'], [], []],
  ['We planned it', ['plan'], ['plan'], ['planned']],
  ['Installations by installers', ['install'], ['install'], ['installations']],
  ['Data breaches', ['data breach'], ['data breach'], ['data breaches']],
  ['Breachers', ['breach'], ['breach'], ['breachers']],
  ['It was denied', ['deny'], ['deny'], ['denied']],
  ['Our cars', ['card'], [], []],
  ['How time flies', ['flu'], [], []],
  ['We cancel', [], [], []],
  ['Anything', ['', '  ', '!!'], [], []],
])('%s, looking for %j: %j', ([text, list, expected, words]) => {
  const found = triage(text, { keywords: list })
  expect([found.keywords, found.keywordWords]).toEqual([expected, words])
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
  test.for<[string, 'negative' | 'positive' | 'neutral', string[]]>([
    ['This is terrible and useless.', 'negative', ['terrible', 'useless']],
    ['Thanks, that works great!', 'positive', ['thanks', 'works', 'great']],
    ['It is not good', 'negative', ['not good']],
    ['It is broken, unacceptable, the worst', 'negative', ['broken', 'unacceptable', 'worst']],
    ['Perfect, solved!', 'positive', ['perfect', 'solved']],
    ['The checkout is down again and we are losing money', 'negative', ['down', 'again', 'losing']],
    ['It does not start. Great, thanks', 'positive', ['great', 'thanks']],
    ['No problem at all', 'neutral', ['no problem']],
    ['How do I change the address?', 'neutral', []],
    ['', 'neutral', []],
  ])('%s: %s', ([text, expected, words]) => {
    const { sound, sentiment, words: said } = sentimentOf(wordsOf(text))
    expect(sound).toBe(expected)
    expect(said).toEqual(expected === 'neutral' && words.length === 0 ? expect.anything() : words)
    expect(Math.abs(sentiment)).toBeLessThanOrEqual(1)
  })

  test.for<[string, string]>([
    ['It is broken', 'It is broken, unacceptable, the worst. I am furious'],
    ['It is slow', 'It is extremely slow'],
    ['We are disappointed', 'We are very disappointed'],
    ['That is good', 'That is not good'],
    ['A useless answer', 'A USELESS answer'],
    ['We are not happy', 'We are furious'],
  ])('%s sounds better than: %s', ([better, worse]) => {
    expect(triage(worse).sentiment).toBeLessThan(triage(better).sentiment ?? -2)
  })
})

describe('whatever is written', () => {
  test('is read within a moment, however long', { timeout: 60_000 }, () => {
    const hostile = [
      ...["'".repeat(1_000_000), 'not '.repeat(250_000), '😀\ud83d'.repeat(300_000)],
      ...['a.'.repeat(500_000), 'x'.repeat(1_000_000), '`'.repeat(1_000_000)],
      ...['http://'.repeat(150_000), '{\n'.repeat(500_000), '  at '.repeat(200_000)],
    ]
    const before = process.cpuUsage()
    for (const text of hostile) expect(triage(text).keywords).toEqual([])
    expect(process.cpuUsage(before).user / 1000 / hostile.length).toBeLessThan(300)
  })

  test('is only words: names of what objects have by birth', () => {
    const text = 'constructor __proto__ toString hasOwnProperty valueOf prototype'
    expect(triage(text)).toMatchObject({ keywords: [], category: null })
    expect(triage(text, { keywords: ['constructor', '__proto__'] }).keywords).toEqual([
      'constructor',
      '__proto__',
    ])
  })

  test('survives the big list of naughty strings', () => {
    const naughty = sharedJson<string[]>('hostile/naughty_strings.json')
    expect(naughty.length).toBeGreaterThan(400)
    for (const text of found(naughty)) {
      const { sentiment, keywords } = triage(text, { keywords: [text] })
      expect(sentiment === null || Math.abs(sentiment) <= 1).toBe(true)
      expect(keywords.length).toBeLessThanOrEqual(1)
    }
  })
})
