import { type Mail, renderMail } from '@caselead/emails'
import { describe, expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { caseMail, caseMailKinds, mailKinds, sampleMails } from '../../setup/sample-mails.ts'

const nextWord = 'Next update by Tue 24 Nov, 09:30 CET.'
const hearing = found(caseMailKinds.filter((kind) => kind !== 'resolved' && kind !== 'survey'))

describe.for(found(caseMailKinds))('a mail of kind %s', (kind) => {
  test('names the lead with role and hours, and the backup', async () => {
    const mail = await renderMail(kind, sampleMails[kind])
    const { lead, backup } = caseMail
    for (const said of [lead.name, lead.title, lead.hours, backup?.name ?? ''])
      everywhere(mail, said)
  })

  test('keeps the one subject of the case, so the conversation stays together', async () => {
    const { subject } = await renderMail(kind, sampleMails[kind])
    expect(subject).toBe('[C-1042] Exports stop at 10,000 rows')
  })

  test('links to the case and says who reads a reply', async () => {
    const mail = await renderMail(kind, sampleMails[kind])
    expect(mail.text).toContain(caseMail.case.url)
    expect(mail.html).toContain('href="https://help.northwind.example/cases/C-1042?key=abcDEF123"')
    everywhere(mail, 'Reply to this email and it reaches Dana Okafor directly.')
  })
})

describe.for(hearing)('a mail of kind %s', (kind) => {
  test('says first who leads and when the next word comes, then where it is and what is next', async () => {
    const { html, text } = await renderMail(kind, sampleMails[kind])
    const ahead = [nextWord, caseMail.standing, caseMail.next?.sentence ?? '']
    inOrder(text, ['Dana Okafor', 'your case lead.', ...ahead])
    inOrder(readable(html), ['your case lead.', ...ahead])
  })

  test('tells what happened, oldest first', async () => {
    const { html, text } = await renderMail(kind, sampleMails[kind])
    const story = [
      'Tue 24 Nov, 08:10 CET',
      'You wrote to us.',
      'It stops.',
      'We could reproduce it.',
    ]
    inOrder(text, story)
    inOrder(readable(html), story)
  })
})

describe('the next word', () => {
  test.for([
    ['Europe/Berlin', '2026-11-24T08:30Z', 'Tue 24 Nov, 09:30 CET'],
    ['Europe/Berlin', '2026-07-01T08:30Z', 'Wed 1 Jul, 10:30 CEST'],
    ['America/New_York', '2026-11-24T08:30Z', 'Tue 24 Nov, 03:30 EST'],
    ['Australia/Sydney', '2026-11-24T13:30Z', 'Wed 25 Nov, 00:30 AEDT'],
    ['Asia/Kolkata', '2026-11-24T08:30Z', 'Tue 24 Nov, 14:00 IST'],
    ['Asia/Tokyo', '2026-11-24T08:30Z', 'Tue 24 Nov, 17:30 Tokyo time'],
    ['America/Sao_Paulo', '2026-11-24T08:30Z', 'Tue 24 Nov, 05:30 Sao Paulo time'],
    ['UTC', '2026-11-24T08:30Z', 'Tue 24 Nov, 08:30 UTC'],
    ['Mars/Olympus_Mons', '2026-11-24T08:30Z', 'Tue 24 Nov, 08:30 UTC'],
  ] as const)('is told in %s as it reads there: %s → %s', async ([zone, instant, said]) => {
    const contact = { ...caseMail.contact, zone }
    const nextUpdateBy = Date.parse(instant)
    const mail = await renderMail('escalated', { ...caseMail, contact, nextUpdateBy })
    everywhere(mail, said)
  })

  test('is not mentioned when no clock backs it', async () => {
    const mail = await renderMail('update', { ...caseMail, nextUpdateBy: null, automatic: true })
    expect(mail.html + mail.text).not.toMatch(/next update/i)
  })
})

describe('an automatic update', () => {
  const silent = { ...caseMail, happened: [], automatic: true }

  test('says that it is one, on whose behalf, and when the next word comes', async () => {
    const mail = await renderMail('update', { ...silent, words: 'Nobody has picked this up yet.' })
    everywhere(mail, 'Automatic update')
    everywhere(mail, 'Nobody has picked this up yet.')
    everywhere(mail, nextWord)
    everywhere(mail, 'This update was sent automatically on behalf of Dana Okafor.')
  })

  test('is signed by nobody: it names the lead as the lead', async () => {
    const mail = await renderMail('update', { ...silent, words: 'There’s no news.' })
    everywhere(mail, 'Your case lead: Dana Okafor')
    expect(mail.text).not.toMatch(/^Dana Okafor, /m)
  })
})

test('a survey asks for a number from 1 to 7 and has no links a mail scanner could click', async () => {
  const mail = await renderMail('survey', sampleMails.survey)
  everywhere(mail, '“Northwind made it easy for me to handle my issue.”')
  everywhere(mail, 'Reply to this email with a number from 1 to 7')
  expect(mail.html.match(/href="[^"]*"/g)).toEqual([`href="${caseMail.case.url}"`])
})

test('a sign-in mail shows the code, how long it works, and nothing to click', async () => {
  const mail = await renderMail('sign_in_code', sampleMails.sign_in_code)
  expect(mail.subject).toBe('482913 is your sign-in code for Northwind')
  everywhere(mail, '482913')
  everywhere(mail, '10 minutes')
  expect(mail.html).not.toContain('href=')
})

test('an alert tells an agent what, why, by when in their zone, and where to go', async () => {
  const mail = await renderMail('alert', sampleMails.alert)
  expect(mail.subject).toBe('C-1042: Resolution target will be missed in 40 minutes')
  everywhere(mail, 'The handoff has not been accepted for 31 minutes.')
  everywhere(mail, 'Resolution due Tue 24 Nov, 10:30 EST.')
  expect(mail.text).toContain(sampleMails.alert.url)
})

test.for(found(mailKinds))(
  'a %s mail waits in the outbox as JSON and is the same when sent',
  async (kind) => {
    const waited = JSON.parse(JSON.stringify(sampleMails[kind]))
    expect(await renderMail(kind, waited)).toEqual(await renderMail(kind, sampleMails[kind]))
  },
)

test.for(found(mailKinds))(
  'a %s mail reads nothing from the network and follows dark mode',
  async (kind) => {
    const { html } = await renderMail(kind, sampleMails[kind])
    expect(html).not.toMatch(/<img|<link|<script|@import|url\(/)
    expect(html).toContain('prefers-color-scheme: dark')
  },
)

function everywhere({ html, text }: Mail, said: string) {
  expect(text).toContain(said)
  expect(readable(html)).toContain(said)
}

function inOrder(text: string, parts: (string | null)[]) {
  const places = parts.map((part) => text.toLowerCase().indexOf((part ?? '').toLowerCase()))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
}

/** The words a reader sees, as one line. */
function readable(html: string): string {
  return html
    .slice(html.indexOf('class="label"'))
    .replace(/<[^>]+>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))
    .replace(/\s+/g, ' ')
}
