import { answerFrom } from '@caselead/core/help/answer/answer.ts'
import type { HelpArticle } from '@caselead/core/help/article.ts'
import { HelpIndex } from '@caselead/core/help/index/help-index.ts'
import { searchArticles } from '@caselead/core/help/search/search.ts'
import { snippetOf } from '@caselead/core/help/search/snippet.ts'
import { describe, expect, test } from 'vitest'
import { theOne } from '../../setup/found.ts'

const page = (id: string, title: string, sections: HelpArticle['sections']): HelpArticle => ({
  ...{ id, language: 'en', title, sections },
})

const index = new HelpIndex()
for (const each of [
  page('password', 'Change your password', [
    { heading: '', anchor: '', text: 'Your password protects your account.' },
    {
      heading: 'When you are signed in',
      anchor: 'signed-in',
      text: 'Open Settings.\n\nChoose Security, then Change password. You stay signed in elsewhere.',
    },
  ]),
  page('invoice', 'Download an invoice', [
    {
      heading: '',
      anchor: '',
      text: 'Invoices are under Billing. Press Download beside the month you need.',
    },
  ]),
  page('refund', 'Ask for a refund', [
    { heading: '', anchor: '', text: 'Write to us within 30 days.' },
  ]),
  page('team', 'Invite a colleague', [
    { heading: '', anchor: '', text: 'Open Team and choose Invite.' },
  ]),
  page('domain', 'Connect a domain', [
    { heading: '', anchor: '', text: 'Add the record at your registrar.' },
  ]),
  page('export', 'Export your cases', [
    { heading: '', anchor: '', text: 'Choose Export. You get a file.' },
  ]),
  page('empty', 'Nothing yet', []),
])
  index.add(each)

const asked = (question: string) => searchArticles(index, question, { language: 'en' })

describe('an answer', () => {
  test('is a passage word for word, with its article and heading', () => {
    const answer = theOne(answerFrom(asked('How do I change my password when I am signed in?')))
    expect(answer.article.id).toBe('password')
    expect(answer.heading).toBe('When you are signed in')
    expect(answer.anchor).toBe('signed-in')
    expect(answer.text).toBe('Choose Security, then Change password. You stay signed in elsewhere.')
    expect(answer.parts.map(({ text }) => text).join('')).toBe(answer.text)
    expect(answer.parts.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toContain(
      'password',
    )
  })

  test.for([
    'How do I download an invoice?',
    'downloading invoices',
    'Where can I download my invoice',
  ])('is given to %s', (question) => {
    expect(answerFrom(asked(question))?.article.id).toBe('invoice')
  })

  test.for([
    '',
    'How do I delete my account?',
    'Do you have an office in Lisbon?',
    'Can I change the invoice address of a colleague?',
    'Why is my export of the audit log slow on Firefox?',
    'how do I',
  ])('is not given to %s', (question) => {
    expect(answerFrom(asked(question))).toBeNull()
  })
})

describe('a snippet', () => {
  test('shows the passage with the words asked for marked', () => {
    const { hits, wants } = asked('security when signed in')
    const snippet = theOne(snippetOf(theOne(hits[0]), wants))
    expect(snippet.heading).toBe('When you are signed in')
    expect(snippet.parts.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual([
      'Security',
      'signed',
    ])
    expect(snippet.isCut).toEqual({ before: false, after: false })
  })

  test('is cut between two words, around the first that was asked for', () => {
    const long = new HelpIndex()
    const text = `${'word '.repeat(80)}zebra ${'word '.repeat(60)}`
    long.add(page('long', 'Long', [{ heading: '', anchor: '', text }]))
    const { hits, wants } = searchArticles(long, 'zebras', { language: 'en' })
    const { parts, isCut } = theOne(snippetOf(theOne(hits[0]), wants))
    const shown = parts.map((part) => part.text).join('')
    expect(parts.filter(({ isMarked }) => isMarked)).toEqual([{ text: 'zebra', isMarked: true }])
    expect(shown.split(' ').every((word) => ['word', 'zebra', ''].includes(word))).toBe(true)
    expect(isCut).toEqual({ before: true, after: true })
  })

  test('of an article without a text is none', () => {
    const { hits, wants } = asked('nothing yet')
    expect(snippetOf(theOne(hits[0]), wants)).toBeNull()
  })
})
