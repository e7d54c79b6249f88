import { articleFromCase, impersonal } from '@caselead/core/help/draft/article-from-case.ts'
import { expect, test } from 'vitest'

const names = {
  people: ['Priya Shah', 'Tom Okafor', 'Ines Carvalho', 'Jürgen Groß'],
  companies: ['Harbour Goods Ltd', 'Fjord Bikes'],
}

test.for<[what: string, text: string, left: string]>([
  ['a full name', 'Ask Priya Shah about it.', 'Ask [name] about it.'],
  ['a first name', 'Priya pressed Save.', '[name] pressed Save.'],
  ['whose it is', 'Tom’s printer stopped.', '[name]’s printer stopped.'],
  ['a name with letters of its own', 'Jürgen Groß saw it.', '[name] saw it.'],
  ['a company', 'At Harbour Goods Ltd it fails.', 'At [company] Ltd it fails.'],
  ['part of a company’s name', 'Fjord prints blank.', '[company] prints blank.'],
  [
    'words that are also names, in small letters',
    'We ship goods by bikes.',
    'We ship goods by bikes.',
  ],
  ['a title and a name nobody knows', 'Mrs Albright called.', '[name] called.'],
  ['a colleague nobody knows', 'My colleague Anna Weber saw it.', 'My colleague [name] saw it.'],
  [
    'an email address',
    'Write to priya@harbour.example, please.',
    'Write to [email address], please.',
  ],
  ['a telephone number', 'Call +44 20 7946 0958 today.', 'Call [number] today.'],
  ['a number with brackets', 'Call (030) 901820-15.', 'Call [number].'],
  ['a case and an incident', 'As in C-1042 and I-77.', 'As in [number] and [number].'],
  ['an order', 'Order 4711082 is empty.', 'Order [number] is empty.'],
  ['a link with a token', 'See https://x.example/r?key=abc123 now.', 'See [link] now.'],
  ['an id', 'Id 3f2504e0-4f89-41d3-9a0c-0305e82c3301 fails.', 'Id [ID] fails.'],
  ['a key', 'The key sk_live_9aF3kLm20QzX fails.', 'The key [ID] fails.'],
  ['an IP address', 'From 10.20.30.40 it works.', 'From [IP address] it works.'],
  ['a bank account', 'Pay DE89 3704 0044 0532 0130 00 now.', 'Pay [account number] now.'],
  [
    'what is part of the question',
    'Since 3.8.2 it says 0x80070005 (HTTP 502).',
    'Since 3.8.2 it says 0x80070005 (HTTP 502).',
  ],
  ['a date and a time', 'Since 2026-11-24 at 08:15.', 'Since 2026-11-24 at 08:15.'],
  ['an error’s name', 'ERR_CONNECTION_RESET in the log.', 'ERR_CONNECTION_RESET in the log.'],
  [
    'greetings and signatures',
    'Hi Tom,\n\nIt’s blank.\n\nBest regards,\nPriya Shah',
    'It’s blank.',
  ],
])('of what tells whose a case was, nothing is left: %s', ([, text, left]) => {
  expect(impersonal(text, names)).toBe(left)
})

test('a case becomes question, steps and answer', () => {
  const { title, markdown } = articleFromCase({
    ...{ names, subject: 'Labels of Fjord Bikes print blank' },
    question: 'Hello,\n\nour labels are blank since Monday.\n\nPriya',
    answers: [
      'Hi Priya,\n\nWhich driver do you have?',
      'Hello Priya,\n\n- Open **Settings**.\n- Choose Direct thermal.\n\nBest,\nTom',
    ],
    resolution: 'The printer was set to thermal transfer.',
  })
  expect(title).toBe('Labels of [company] print blank')
  expect(markdown).toBe(
    [
      '## Question',
      'our labels are blank since Monday.\n\n[name]',
      '## Steps',
      '1. Open **Settings**.\n2. Choose Direct thermal.',
      '## Solution',
      'The printer was set to thermal transfer.\n',
    ].join('\n\n'),
  )
})

test('what nobody said makes no heading', () => {
  const said = { subject: 'S', question: 'Q', answers: [], resolution: '', names }
  expect(articleFromCase(said).markdown).toBe('## Question\n\nQ\n')
})
