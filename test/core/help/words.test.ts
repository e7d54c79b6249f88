import { passagesOf } from '@caselead/core/help/words/passages.ts'
import { stemOf } from '@caselead/core/help/words/stems.ts'
import { isCode, tokensOf } from '@caselead/core/help/words/tokens.ts'
import { describe, expect, test } from 'vitest'
import { found } from '../../setup/found.ts'

describe('a text is read in words', () => {
  test.for<[text: string, words: string[]]>([
    ['', []],
    ['Reset it, now!', ['reset', 'it', 'now']],
    ['ERR_CONNECTION_RESET', ['err_connection_reset']],
    ['error 0x80070005.', ['error', '0x80070005']],
    ['E-Mail e‑mail', ['email', 'email']],
    ["Facebook's page, don’t", ['facebook', 'page', 'dont']],
    ['COVID-19', ['covid19']],
    ['C++ and C#', ['c++', 'and', 'c#']],
    ['ＦＵＬＬ ﬁle', ['full', 'file']],
    ['請求書', ['請求', '求書']],
    ['(see: config.yaml)', ['see', 'config.yaml']],
  ])('%s', ([text, words]) => {
    expect(tokensOf(text).map(({ word }) => word)).toEqual(words)
  })

  test.for<[word: string, parts: string[]]>([
    ['ERR_CONNECTION_RESET', ['err', 'connection', 'reset']],
    ['covid19', ['covid', '19']],
    ['config.yaml', ['config', 'yaml']],
    ['and/or', ['and', 'or']],
    ['plain', []],
  ])('of %s, what it is made of', ([word, parts]) => {
    expect(tokensOf(word)[0]?.parts).toEqual(parts)
  })

  test.for(['Ein Häuschen, 12 %', '請求書を探す', 'a/b/c '.repeat(40), 'x'.repeat(200)])(
    '%s: each word stands where it says',
    (text) => {
      for (const { word, from, to } of found(tokensOf(text))) {
        expect(to).toBeGreaterThan(from)
        expect(text.slice(from, to).length).toBeGreaterThanOrEqual(Math.min(1, word.length))
      }
    },
  )

  test.for<[word: string, is: boolean]>([
    ['err_connection_reset', true],
    ['0x80070005', true],
    ['kb5034441', true],
    ['ora00942', true],
    ['covid19', false],
    ['mp3', false],
    ['reset', false],
  ])('%s is a code: %s', ([word, is]) => {
    expect(isCode(word)).toBe(is)
  })
})

test.for<[language: string, one: string, other: string]>([
  ['en', 'deleting', 'deleted'],
  ['en', 'accounts', 'account'],
  ['de', 'rechnungen', 'rechnung'],
  ['de', 'häuser', 'hauser'],
  ['fr', 'téléphones', 'telephone'],
  ['es', 'facturas', 'factura'],
  ['pt-BR', 'contas', 'conta'],
  ['sv', 'fakturor', 'fakturorna'],
])('in %s, %s and %s are forms of one word', ([language, one, other]) => {
  expect(stemOf(one, language)).toBe(stemOf(other, language))
})

describe('a text is read in passages', () => {
  const sentence = 'This sentence says a little of what the article is about. '
  const inText = (text: string) =>
    passagesOf({
      id: 'a',
      language: 'en',
      title: '',
      sections: [{ heading: '', anchor: '', text }],
    })

  test.for<[what: string, text: string, passages: number]>([
    ['nothing', '', 0],
    ['blanks', ' \n\n \n', 0],
    ['two paragraphs', 'One.\n\nTwo.', 2],
    ['a long paragraph', sentence.repeat(12), 3],
    ['a line without a space', 'x'.repeat(1500), 3],
  ])('%s', ([, text, passages]) => {
    expect(inText(text)).toHaveLength(passages)
  })

  test('that leave nothing out but the space between them', () => {
    const text = `${sentence.repeat(12)}\n\nA list:\n- one\n- two\n\n${'word '.repeat(400)}`
    const passages = inText(text)
    const kept = passages.map(({ from, to }) => text.slice(from, to)).join('')
    expect(kept.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
    expect(Math.max(...passages.map(({ from, to }) => to - from))).toBeLessThanOrEqual(601)
  })
})
