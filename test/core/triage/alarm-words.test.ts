import { intentsIn } from '@caselead/core/triage/intent/intents.ts'
import { ownWords, withoutLabels } from '@caselead/core/triage/own-words.ts'
import { triage } from '@caselead/core/triage/triage.ts'
import { describe, expect, test } from 'vitest'
import { harmless, threats } from './alarm-sentences.ts'

const alarming = ['cancel', 'churn', 'lawyer', 'legal']
const alarms = (text: string) => triage(text).keywords.some((word) => alarming.includes(word))

test('whoever means to leave or to take legal steps alarms, in the languages customers write', () => {
  expect(threats.length).toBeGreaterThan(100)
  expect(threats.filter((text) => !alarms(text))).toEqual([])
})

test('the same words in a signature, a footer, a button, a chart or about others alarm nobody', () => {
  expect(harmless.length).toBeGreaterThan(100)
  expect(harmless.filter(alarms)).toEqual([])
})

test('a threat is heard above a signature and a footer, and under a subject about something else', () => {
  const footer =
    '\n\nBest regards\nPeter Court\nHead of Legal\n\nLegal notice: this e-mail is confidential.'
  expect(threats.filter((text) => !alarms(`The Cancel button\n${text}${footer}`))).toEqual([])
  expect(harmless.filter((text) => alarms(`Legal export\n${text}${footer}`))).toEqual([])
})

describe('a threat is told by its sentence', () => {
  test.for<[string, string[], string[]]>([
    ['The export fails. ich kündige', ['cancel'], ['ich kündige']],
    ['We will cancel our contract', ['cancel'], ['cancel']],
    ["We're taking this to our lawyer.", ['lawyer'], ['lawyer']],
    ['I will sue you', ['legal'], ['i will sue you']],
    ['Our lawyer will take legal action', ['legal', 'lawyer'], ['legal', 'lawyer']],
  ])('%s', ([text, keywords, words]) => {
    expect(triage(text)).toMatchObject({ keywords, keywordWords: words })
  })
})

test('what the team looks for in its own language is what customers mean, too', () => {
  const keywords = ['kündigen', 'anwalt']
  expect(triage('Wir kündigen den Vertrag.', { keywords }).keywords).toEqual(['kündigen'])
  expect(triage('Wie lange ist die Kündigungsfrist?', { keywords }).keywords).toEqual([])
  expect(triage('Das geht an unseren Anwalt.', { keywords }).keywords).toEqual(['anwalt'])
})

describe('triage reads the words of the writer', () => {
  test.for<[string, string, string]>([
    ['a signature', 'It fails.\n-- \nAnna Refund\nRefund Inc.', 'It fails.'],
    ['a greeting', 'It fails.\n\nKind regards,\nAnna Refund\n+49 30 1234', 'It fails.'],
    ['a phone', 'It fails.\nSent from my iPhone', 'It fails.'],
    ['a name', 'It fails.\n\nSarah Churn\nCustomer Success', 'It fails.'],
    ['a footer', 'It fails.\n\nThis message is confidential. Do not copy it.', 'It fails.'],
    ['a quote', '> there was an outage\nIt fails.', 'It fails.'],
    [
      'what follows',
      'It fails.\nThanks,\nAnna\nPS: we want a refund',
      'It fails. PS: we want a refund',
    ],
    ['thanks with a but', 'Thanks, but we want a refund', 'Thanks, but we want a refund'],
    ['a dash', 'It fails --\nagain', 'It fails -- again'],
  ])('%s', ([, text, own]) => {
    expect(ownWords(text).trim().replace(/\s+/g, ' ')).toBe(own)
  })

  test.for<[string, string]>([
    ['The "Refund" button', 'The button'],
    ['the Refund button', 'the button'],
    ['der Button „Abbrechen“ fehlt', 'der Button fehlt'],
    ['He said "we want a refund now"', 'He said "we want a refund now"'],
    ['`refund()` fails', 'fails'],
    ['our button', 'our button'],
  ])('without the names of parts: %s', ([text, shown]) => {
    expect(withoutLabels(text).trim().replace(/\s+/g, ' ')).toBe(shown)
  })
})

test('a line that a mail program broke is read on', () => {
  const text =
    'After everything that has happened in the last two weeks we will\nhave to cancel our contract with you.'
  expect(intentsIn(text)).toMatchObject([{ intent: 'leave' }])
})
