import { type CaseMailProps, renderMail } from '@caselead/emails'
import { describe, expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { caseMail, sampleMails } from '../../setup/sample-mails.ts'
import { sharedJson } from '../../setup/shared-data.ts'

const payloads = sharedJson<{ payloads: string[] }>('hostile/payloads_owasp.json').payloads
const naughty = sharedJson<string[]>('hostile/naughty_strings.json')
const own = [
  '{{ constructor.constructor("alert(1)")() }}',
  ']]><script>alert(1)</script>',
  '<mj-include path="/etc/passwd" />',
  '</mj-text></mj-column><mj-raw><script>alert(1)</script></mj-raw>',
  'red;} body { display: none',
  'שלום \u202egnp.exe',
]

describe.for([
  ['the OWASP payloads', payloads],
  ['the naughty strings', naughty],
  ['our own worst', own],
] as const)('%s', ([, texts]) => {
  test('were read', () => expect(texts.length).toBeGreaterThan(5))

  test('add no element and no attribute to a mail, wherever they stand', async () => {
    const allowed = new Set(
      tags((await renderMail('reply', everywhere('https://a.example\n\nb\nc'))).html),
    )
    for (const text of found(texts)) {
      const { html } = await renderMail('reply', everywhere(text))
      expect(tags(html).filter((tag) => !allowed.has(tag))).toEqual([])
      expect(html).not.toContain('{{')
    }
  })

  test('leave the subject one line of sane length', async () => {
    for (const text of found(texts)) {
      const { subject } = await renderMail('reply', everywhere(text))
      expect(subject).toMatch(
        /^\[C-1042\] [^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]{1,120}$/u,
      )
      expect(subject.isWellFormed()).toBe(true)
    }
  })
})

describe('web addresses', () => {
  test.for([
    ['javascript:alert(1)', 'dropped'],
    ['data:text/html,<script>alert(1)</script>', 'dropped'],
    ['not an address', 'dropped'],
    ['https://help.example/c?a=1&b="2"', 'kept'],
  ] as const)('behind a button: %s is %s', async ([url, fate]) => {
    const { html, text } = await renderMail('reply', {
      ...caseMail,
      case: { ...caseMail.case, url },
    })
    expect(html.includes('href=')).toBe(fate === 'kept')
    expect(text.includes('View the case')).toBe(fate === 'kept')
  })

  test.for([
    ['see https://a.example/x?y=1&z=2.', 'https://a.example/x?y=1&#38;z=2'],
    ['(https://a.example/b)', 'https://a.example/b'],
    ['https://a.example/"onmouseover="alert(1)', 'https://a.example/'],
  ] as const)('in the lead’s words: %s links to %s', async ([words, href]) => {
    const { html } = await renderMail('reply', { ...caseMail, words })
    expect(html).toContain(`href="${href}"`)
  })

  test('in what anybody wrote stay text', async () => {
    const happened = [{ at: 0, sentence: 'https://a.example', body: 'See https://b.example' }]
    const { html } = await renderMail('case_opened', { ...caseMail, happened })
    expect(html.match(/href="[^"]*"/g)).toHaveLength(1)
  })

  test('with another protocol stay text', async () => {
    const words = 'javascript:alert(1) data:text/html,x file:///etc/passwd'
    const { html } = await renderMail('reply', { ...caseMail, words })
    expect(html.match(/href="[^"]*"/g)).toHaveLength(1)
  })
})

describe('a megabyte', () => {
  test.for(['x', '日', 'word ', 'a\n', '👩‍👩‍👧'])(
    'of %j is cut, with the rest one click away',
    async (piece) => {
      const huge = piece.repeat(1_000_000 / piece.length)
      const { html, text, subject } = await renderMail('reply', everywhere(huge))
      expect(Buffer.byteLength(html)).toBeLessThan(102_000)
      expect(text).toContain(`The rest is on the case page: ${caseMail.case.url}`)
      expect((html + text + subject).isWellFormed()).toBe(true)
    },
  )

  test('of history is cut to its newest steps', async () => {
    const happened = Array.from({ length: 40 }, (_, i) => ({ at: i, sentence: `Step ${i + 1}.` }))
    const { text } = await renderMail('update', { ...sampleMails.update, happened })
    expect(text).toContain('28 earlier steps are on the case page')
    expect(text).toContain('Step 40.')
    expect(text).not.toContain('Step 28.')
  })
})

function everywhere(text: string): CaseMailProps {
  const person = { name: text, title: text, initials: text, hours: text }
  return {
    company: { name: text, accent: text },
    contact: { name: text, zone: text },
    case: { ...caseMail.case, subject: text },
    lead: person,
    backup: person,
    standing: text,
    happened: [{ at: 0, sentence: text, body: text }],
    next: { sentence: text, time: null },
    nextUpdateBy: 0,
    words: text,
    author: person,
    nextUpdateWords: text,
    progress: [{ sentence: text, time: null }],
    firstResponseBy: null,
    resolutionTargetBy: 0,
    climbs: { unless: text, sentence: text, at: 0 },
    ...{ sentAt: 0, severity: text, status: text, automatic: false },
  }
}

// Every tag of the mail, without the values that may hold a customer's text or address.
const tags = (html: string): string[] =>
  html
    .replace(/aria-label="[^"]*"/g, 'aria-label')
    .replace(/href="https?:[^"]*"/g, 'href')
    .match(/<[a-z/!][^>]*>/gi) ?? []
