import { withoutMarks } from '@caselead/api/mail/in/html/marks.ts'
import { type MailWords, mailWords } from '@caselead/api/mail/in/reply-text.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { seedOr } from '../../setup/random.ts'
import { typedMails } from '../../setup/typed-mails.ts'

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

test('the table of what people type has more than eighty mails', () => {
  expect(typedMails.length).toBeGreaterThanOrEqual(80)
})

describe('no typed word is lost', () => {
  test.for(found(typedMails))('$what', ({ body, stays, goes = [] }) => {
    const read = oneLine(mailWords(body).text)
    expect(stays.filter((words) => !read.includes(oneLine(words)))).toEqual([])
    expect(goes.filter((words) => read.includes(words))).toEqual([])
  })
})

describe('a forward is read whole', () => {
  const original =
    'From: Tom Okafor <tom@fjord.example>\nDate: Tue, Nov 24, 2026 at 9:30 AM\nSubject: Exports fail\nTo: Mara <mara@fjord.example>, help@fjord.example\n\nThe export fails.'

  test('with who wrote it, when, to whom and about what, and the forwarder’s own words', () => {
    const text = `Please help.\n\n---------- Forwarded message ---------\n${original}`
    expect(mailWords({ text })).toMatchObject({
      hidden: false,
      forward: {
        from: { name: 'Tom Okafor', address: 'tom@fjord.example' },
        to: [
          { name: 'Mara', address: 'mara@fjord.example' },
          { name: null, address: 'help@fjord.example' },
        ],
        date: 'Tue, Nov 24, 2026 at 9:30 AM',
        subject: 'Exports fail',
        body: 'The export fails.',
        message: 'Please help.',
      },
    })
  })

  test.for([
    ['FW: Exports fail', true],
    ['WG: Exports fail', true],
    ['Re: Exports fail', false],
    ['Re: FW: Exports fail', false],
  ] as const)('as Outlook says only in the subject: %s', ([subject, isForward]) => {
    const read = mailWords({ subject, text: `Please help.\n\n${original}` })
    expect(read.forward !== null).toBe(isForward)
    expect(read.text.includes('The export fails.')).toBe(isForward)
  })
})

test.for([
  ['only words', 'It fails.', false],
  [
    'words and a quote',
    'It fails.\n\nOn 24.11.2026 09:30, Ann <a@b.example> wrote:\n> Hello',
    true,
  ],
  ['words and a signature', 'It fails.\n\n-- \nMara', true],
  ['only a quote', '> It fails.', false],
] as const)('says whether there’s more to see: %s', ([, text, hidden]) => {
  expect(mailWords({ text }).hidden).toBe(hidden)
})

test('a line is read however much of what nobody sees stands before its words', () => {
  const unseen = ['\u200b', ' ', '\u200c\u00a0'].map((each) => each.repeat(800))
  for (const each of unseen) {
    expect(mailWords({ text: `Hello\n\n${each}It fails.` }).text).toContain('It fails.')
    expect(mailWords({ html: `<p>Hello</p><p>${each}It fails.</p>` }).text).toContain('It fails.')
  }
})

describe('a mail of many thousand lines', () => {
  const log = Array.from({ length: 7000 }, (_, at) => `line ${at}`)

  test('is read to its end', () => {
    const { text, hidden } = mailWords({ text: ['Hello', ...log, 'Please help.'].join('\n') })
    expect(text.split('\n')).toEqual(['Hello', ...log, 'Please help.'])
    expect(hidden).toBe(false)
  })

  test.for([
    ['below a header', ['On Mon, Nov 30, 2026 at 9:00, Maya <maya@a.example> wrote:', '', ...log]],
    [
      'behind marks',
      ['On Mon, Nov 30, 2026 at 9:00, Maya wrote:', ...log.map((each) => `> ${each}`)],
    ],
  ] as const)('is read without what it quotes %s', ([, quoted]) => {
    const { text, hidden } = mailWords({ text: ['It works.', '', ...quoted].join('\n') })
    expect(text).toBe('It works.')
    expect(hidden).toBe(true)
  })

  test('is read below a quote as long as that', () => {
    const quoted = log.map((each) => `> ${each}`)
    const { text } = mailWords({ text: [...quoted, '', 'Line 6 says why.'].join('\n') })
    expect(text).toContain('Line 6 says why.')
  })
})

describe('of any mail', () => {
  const pieces = fc.constantFrom(
    ...['It fails.', 'See below:', '> quoted', '>> deeper', '', '-- ', '---', '____', 'Regards,'],
    ...['On 24 Nov 2026 at 9:30, Ann <a@b.example> wrote:', 'a@b.example wrote:', 'wrote:'],
    ...['From: Ann <a@b.example>', 'Sent: 24 Nov 2026 9:30', 'To: b@c.example', 'Subject: x'],
    ...['----- Original Message -----', '---------- Forwarded message ---------', 'Mara Lind'],
    ...['Sent from my iPhone', 'This email is confidential and intended for the recipient only.'],
    ...['<div class="gmail_quote">', '<blockquote type="cite">', '</blockquote>', '</div>', '<p>'],
  )
  const anything = fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 40 }))
  const mail = fc.array(anything, { maxLength: 30 }).map((lines) => lines.join('\n'))
  const options = { seed: seedOr(1313), numRuns: 1500 }
  const linesOf = (text: string) =>
    text
      .split(/[\r\n]+/)
      .map(oneLine)
      .filter(Boolean)
  const missing = (text: string, { text: read }: MailWords) =>
    linesOf(text).filter((line) => !line.startsWith('>') && !oneLine(read).includes(line))

  test('every line that isn’t quoted is read, or it’s said that the mail holds more', () => {
    const isKept = (text: string) => {
      const read = mailWords({ text, html: null, subject: 'Exports' })
      return read.hidden || missing(plain(text), read).length === 0
    }
    fc.assert(fc.property(mail, isKept), options)
  })

  test('nothing is thrown, whatever its text, its page and its subject are', () => {
    const read = (text: string, html: string, subject: string) => {
      expect(mailWords({ text, html, subject })).toHaveProperty('text')
      expect(mailWords({ text: null, html: text + html, subject })).toHaveProperty('text')
    }
    fc.assert(fc.property(mail, mail, fc.string(), read), options)
  })
})

/** As a mail is kept: without signs that no reader shows. */
const plain = (text: string): string =>
  withoutMarks(text).replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
