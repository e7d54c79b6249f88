import { wordsOfMail } from '@caselead/api/mail/thread/mail-words.ts'
import { expect, test } from 'vitest'

const mail = (html: string, text: string | null = null) =>
  ({ html, text, attachments: [] }) as unknown as Parameters<typeof wordsOfMail>[0]
const paragraphs = (count: number) => '<p>More.</p>'.repeat(count)
const stops = '[This email has more than 300,000 characters of HTML.'

test.each([
  ['HTML that is read to its end', mail(paragraphs(100)), false],
  ['HTML that is too long', mail(paragraphs(30_000)), true],
  ['a text beside HTML that is too long', mail(paragraphs(30_000), 'All of it.'), false],
])('the whole of an email says where its HTML stops: %s', (_, one, says) => {
  expect(wordsOfMail(one, 'More.').whole?.includes(stops) ?? false).toBe(says)
})
