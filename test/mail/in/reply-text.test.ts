import { replyText } from '@caselead/api/mail/in/reply-text.ts'
import { renderMail } from '@caselead/emails'
import { describe, expect, test } from 'vitest'
import { computing } from '../../setup/computing.ts'
import { sampleMails } from '../../setup/sample-mails.ts'
import { sharedJson } from '../../setup/shared-data.ts'

interface Suite {
  cases: { input: string; expected: string }[]
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

// What is left: words below a phone's line, which stay, and what one suite leaves out and another keeps.
test.for([
  { suite: 'mail/replies_crisp.json', of: 43, right: 41 },
  { suite: 'mail/replies_talon_half.json', of: 32, right: 29 },
])('of $of mails in $suite at least $right are read exactly', ({ suite, of, right }) => {
  const { cases } = sharedJson<Suite>(suite)
  expect(cases).toHaveLength(of)
  const exact = cases.filter(
    ({ input, expected }) => oneLine(replyText({ text: input })) === oneLine(expected),
  )
  expect(exact.length).toBeGreaterThanOrEqual(right)
})

describe('a reply to our own mail is read without it', async () => {
  const { html, text } = await renderMail('survey', sampleMails.survey)
  const date = 'Tue, 24 Nov 2026 at 09:30'
  const quoted = text.replace(/^/gm, '> ')
  const from = 'Northwind &lt;help@northwind.example&gt;'

  test.for([
    [
      'Gmail, text',
      { text: `6, thanks\n\nOn ${date}, Northwind <help@northwind.example>\nwrote:\n\n${quoted}` },
    ],
    [
      'Outlook, text',
      {
        text: `6, thanks\n\n________________________________\nFrom: Northwind <help@northwind.example>\nSent: Tuesday, November 24, 2026 9:30 AM\nTo: Mara\nSubject: [C-1042] Exports\n\n${text}`,
      },
    ],
    [
      'German Outlook, text',
      {
        text: `6, thanks\r\n\r\nVon: Northwind <help@northwind.example>\r\nGesendet: Dienstag, 24. November 2026 09:30\r\nAn: Mara\r\nBetreff: [C-1042]\r\n\r\n${text}`,
      },
    ],
    [
      'Thunderbird, below the quote',
      { text: `On 24.11.26 09:30, Northwind wrote:\n${quoted}\n\n6, thanks` },
    ],
    [
      'a header without a date or an address, above a marked quote',
      { text: `6, thanks\n\nOn an earlier day, Northwind wrote:\n${quoted}` },
    ],
    [
      'iPhone',
      {
        text: `6, thanks\n\nSent from my iPhone\n\n> On 24. Nov 2026, at 09:30, Northwind <help@northwind.example> wrote:\n> \n${quoted}`,
      },
    ],
    [
      'Gmail, HTML only',
      {
        text: null,
        html: `<div dir="ltr">6, thanks</div><br><div class="gmail_quote"><div class="gmail_attr">On ${date} ${from} wrote:<br></div><blockquote class="gmail_quote">${html}</blockquote></div>`,
      },
    ],
    [
      'Apple Mail, HTML only',
      {
        text: '',
        html: `<html><body>6, thanks<div><br><blockquote type="cite"><div>On 24. Nov 2026, at 09:30, ${from} wrote:</div>${html}</blockquote></div></body></html>`,
      },
    ],
    [
      'Outlook, HTML only',
      {
        html: `<div>6, thanks</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> ${from}<br><b>Sent:</b> Tuesday, November 24, 2026 9:30 AM<br><b>To:</b> Mara<br><b>Subject:</b> [C-1042]</div>${html}`,
      },
    ],
  ] as const)('%s', ([, mail]) => expect(oneLine(replyText(mail))).toBe('6, thanks'))
})

test.for([
  'Still broken <a href="x">see <div class="gmail_quote">OLD <a href="y">b</a> OLD</div></a>',
  'Still broken <a href="x">see <div class="gmail_quote">OLD <a href="y">OLD',
  'Still broken <a href="x">see <div class="gmail_quote">OLD </a> OLD',
  'Still broken <a>see <blockquote type="cite"><a>OLD<a>OLD</a></a> OLD</blockquote>',
])('a link around a quote does not bring it back: %s', (html) => {
  expect(replyText({ html })).toMatch(/^Still broken\s+see/)
  expect(replyText({ html })).not.toContain('OLD')
})

test('what follows a quote that began within a link is read', () => {
  const html =
    'New <a>x<div class="gmail_quote">OLD <a>OLD</a></div></a> and <a href="https://x.example">more</a>.'
  expect(oneLine(replyText({ html }))).toBe('New x and more [https://x.example].')
})

describe('the customer’s own words are never taken for a quote', () => {
  test.for([
    'On Tuesday at 5:30 the export stopped.\n\nI wrote:\nwhy?',
    'On 3 occasions I wrote:\nplease call me.',
    'From: Berlin\nTo: Munich\nthe map is empty.',
    'Subject: field is empty when I type.',
    'To: reproduce, open the page.',
    'The date: 24 Nov 2026',
    'We sent:\n- the file\n- the log',
    'x > y and y < z',
  ])('%j', (text) => expect(replyText({ text })).toBe(text))

  test('when there is nothing but a quote, since a forwarded mail says something too', () => {
    const text = '---------- Forwarded message ----------\nFrom: a@b.example\n\nIt is broken.'
    expect(replyText({ text })).toContain('It is broken.')
    const html = '<blockquote type="cite">It is broken.</blockquote>'
    expect(replyText({ html })).toContain('It is broken.')
  })

  test('when a mail is as long as a book', () => {
    const text = 'All of this matters. '.repeat(10_000)
    expect(oneLine(replyText({ text }))).toBe(text.trim())
  })
})

test('an empty mail has no words', () => {
  for (const mail of [{}, { text: null, html: null }, { text: ' \n ' }, { html: '<p> </p>' }])
    expect(replyText(mail)).toBe('')
})

test('links in HTML keep their address, pictures leave nothing', () => {
  const html = '<h1>Hello</h1><p>See <a href="https://x.example/1">this</a> <img src="a.png"></p>'
  expect(replyText({ html })).toBe('Hello\n\nSee this [https://x.example/1]')
})

test.for([
  '\n',
  ' ',
  '> ',
  '20',
  'On ',
  'Op a\n',
  'From: ',
  '> On a\n',
  '<',
  'a@b ',
  '-- \n',
  '_\n',
  '<div>',
  '<a>',
  '<a><div class=gmail_quote>',
  '</a><div><a>',
  '<b',
])('a hundred thousand times %j is read in a moment, as text and as HTML', (piece) => {
  const read = () => {
    replyText({ text: piece.repeat(100_000) })
    replyText({ html: piece.repeat(100_000) })
  }
  expect(computing(read)).toBeLessThan(3000)
})
