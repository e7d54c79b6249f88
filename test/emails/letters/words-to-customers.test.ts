import type { AlertCall, Due, DueClock, Mail } from '@caselead/emails/letters/props.ts'
import { renderMail } from '@caselead/emails/render.ts'
import { describe, expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { caseMail, caseMailKinds, mailKinds, sampleMails } from '../../setup/sample-mails.ts'

const nextWord = 'Next update by 09:30 today'
const hearing = found(caseMailKinds.filter((kind) => kind !== 'resolved' && kind !== 'survey'))
const written = found(caseMailKinds.filter((kind) => 'words' in sampleMails[kind]))

describe.for(found(caseMailKinds))('a mail of kind %s', (kind) => {
  test('says when the lead works, who is the backup and in which zone its times are', async () => {
    const mail = await renderMail(kind, sampleMails[kind])
    const { lead, backup } = caseMail
    everywhere(mail, `${lead.name} works ${lead.hours}.`)
    everywhere(mail, `${backup.name}, ${backup.title}, is the backup.`)
    everywhere(mail, 'Times are in Berlin time.')
  })

  test('keeps the one subject of the case, so the conversation stays together', async () => {
    const { subject } = await renderMail(kind, sampleMails[kind])
    expect(subject).toBe('[C-1042] Exports stop at 10,000 rows')
  })

  test('links to the case, or the survey to its page, and says who reads a reply', async () => {
    const mail = await renderMail(kind, sampleMails[kind])
    const url = kind === 'survey' ? sampleMails.survey.page : caseMail.case.url
    expect(mail.text).toContain(url)
    expect(mail.html).toContain(`href="${url}"`)
    everywhere(mail, 'Reply to this email and it reaches Dana Okafor directly.')
  })

  test('shows no tier, level or code of a priority', async () => {
    const { subject, html, text } = await renderMail(kind, sampleMails[kind])
    expect(subject + readable(html) + text).not.toMatch(/\b(?:tier|level|rung)\b|\b[PL][1-4]\b/i)
  })
})

describe.for(found(caseMailKinds.filter((kind) => kind !== 'survey')))(
  'a mail of kind %s',
  (kind) => {
    test('says to whoever only follows whose case it is, and doesn’t call it theirs', async () => {
      const follows = { contact: 'Priya Shah' }
      const { html, text } = await renderMail(kind, { ...sampleMails[kind], follows } as never)
      for (const one of [readable(html), text]) {
        expect(one).toContain('Priya Shah’s case')
        expect(one).not.toMatch(/your case|for you\b|from you\b/i)
      }
    })
  },
)

describe.for(written)('a mail of kind %s', (kind) => {
  test('begins with the words of the person who wrote it, in the list of mails too', async () => {
    const said = { ...caseMail, ...sampleMails[kind] }
    const { html, text } = await renderMail(kind, sampleMails[kind])
    const order = ['Dana Okafor', said.words ?? '', nextWord.slice(0, 11), 'Case lead', 'Severity']
    inOrder(text, kind === 'resolved' ? order.toSpliced(2, 1) : order)
    inOrder(readable(html), kind === 'resolved' ? order.toSpliced(2, 1) : order)
    expect(preheader(html).startsWith(`${said.words} · `)).toBe(true)
  })
})

describe.for(hearing)('a mail of kind %s', (kind) => {
  test('says once when the next word comes, who leads and how severe it is, then what is next', async () => {
    const { html, text } = await renderMail(kind, sampleMails[kind])
    const promise = [nextWord, 'Case lead', 'Dana Okafor', 'Severity', 'High']
    const ahead = [caseMail.progress[0]?.sentence ?? '', caseMail.next?.sentence ?? '']
    inOrder(text, [...promise, ...ahead])
    inOrder(readable(html), [...promise, ...ahead])
    expect(text.split(nextWord)).toHaveLength(2)
    expect(text).toContain(caseMail.standing)
  })

  test('tells what happened, oldest first', async () => {
    const { html, text } = await renderMail(kind, sampleMails[kind])
    const story = ['08:10 today', 'You wrote to us.', 'It stops.', 'We’ve reproduced the problem.']
    inOrder(text, story)
    inOrder(readable(html), story)
  })
})

describe('the next word', () => {
  test.for([
    ['Europe/Berlin', '2026-11-24T08:30Z', '09:30 today', 'Tue 24 Nov, Berlin time'],
    ['Europe/Berlin', '2026-11-25T08:30Z', '09:30 tomorrow', 'Wed 25 Nov, Berlin time'],
    ['Europe/Berlin', '2027-07-01T08:30Z', 'Thu 1 Jul, 10:30', 'Berlin time'],
    ['America/New_York', '2026-11-24T08:30Z', '03:30 today', 'Tue 24 Nov, New York time'],
    ['Australia/Sydney', '2026-11-24T13:30Z', '00:30 tomorrow', 'Wed 25 Nov, Sydney time'],
    ['Asia/Kolkata', '2026-11-24T08:30Z', '14:00 today', 'Tue 24 Nov, Kolkata time'],
    ['UTC', '2026-11-24T08:30Z', '08:30 today', 'Tue 24 Nov, UTC'],
  ] as const)('is told in %s as it reads there: %s → %s', async ([zone, instant, said, day]) => {
    const contact = { ...caseMail.contact, zone }
    const nextUpdateBy = Date.parse(instant)
    const mail = await renderMail('escalated', { ...caseMail, contact, nextUpdateBy })
    everywhere(mail, `Next update by ${said}`)
    expect(readable(mail.html)).toContain(day)
  })

  test('is told in UTC where the zone is none', async () => {
    const contact = { ...caseMail.contact, zone: 'Mars/Olympus_Mons' }
    everywhere(
      await renderMail('escalated', { ...caseMail, contact }),
      'Next update by 08:30 today',
    )
  })

  test('is said to be late once its time has passed', async () => {
    const mail = await renderMail('reply', { ...caseMail, nextUpdateBy: caseMail.sentAt - 60_000 })
    everywhere(mail, 'We’re late: you should have heard from us by 09:04 today')
  })

  test('is not mentioned when no clock backs it', async () => {
    const mail = await renderMail('update', { ...caseMail, nextUpdateBy: null, automatic: true })
    expect(mail.html + mail.text).not.toMatch(/next update/i)
    everywhere(mail, 'Status')
  })
})

describe('an automatic update', () => {
  const silent = { ...caseMail, happened: [], automatic: true }

  test('says that it is one, on whose behalf, and when the next word comes', async () => {
    const mail = await renderMail('update', { ...silent, words: 'Nobody has picked this up yet.' })
    const said = ['Automatic update', 'On behalf of Dana Okafor', 'Nobody has picked this up yet.']
    inOrder(mail.text, [...said, nextWord])
    inOrder(readable(mail.html), [...said, nextWord])
  })

  test('has no face and no line beside it, as what a person wrote has', async () => {
    const words = 'There’s no news.'
    const { html } = await renderMail('update', { ...silent, words })
    const byPerson = await renderMail('update', { ...silent, words, automatic: false })
    expect(html).not.toMatch(/class="(?:face|update)"/)
    expect(byPerson.html).toMatch(/class="face"/)
    expect(byPerson.html).toMatch(/class="update"/)
  })

  test('is signed by nobody: it names the lead as the lead', async () => {
    const mail = await renderMail('update', { ...silent, words: 'There’s no news.' })
    everywhere(mail, 'Case lead')
    expect(mail.text).not.toMatch(/^Dana Okafor$/m)
  })
})

test('a case without a lead says that one is being chosen', async () => {
  const mail = await renderMail('case_opened', { ...caseMail, lead: null, backup: null })
  everywhere(mail, 'We’re choosing the case lead')
  everywhere(mail, 'Reply to this email and it reaches our support team.')
})

test('a survey asks for a number from 1 to 7, and every link leads to the page where one is chosen and not yet sent', async () => {
  const mail = await renderMail('survey', sampleMails.survey)
  everywhere(mail, '“Northwind made it easy for me to handle my issue.”')
  everywhere(mail, 'Reply to this email with a number from 1 to 7')
  const { page } = sampleMails.survey
  const numbers = [1, 2, 3, 4, 5, 6, 7].map((n) => `href="${page}&#38;ces=${n}"`)
  expect(mail.html.match(/href="[^"]*"/g)).toEqual([...numbers, `href="${page}"`])
})

test('a sign-in mail shows the code, how long it works, and nothing to click', async () => {
  const mail = await renderMail('sign_in_code', sampleMails.sign_in_code)
  expect(mail.subject).toBe('482913 is your sign-in code for Northwind')
  everywhere(mail, '482913')
  everywhere(mail, '10 minutes')
  expect(mail.html).not.toContain('href=')
})

describe('an alert', () => {
  const { alert } = sampleMails

  test('tells an agent what, why, by when in their zone, and where to go', async () => {
    const mail = await renderMail('alert', alert)
    expect(mail.subject).toBe(
      'Critical: Exports stop at 10,000 rows (Fjord Bikes), solve it by 10:30 [C-1042]',
    )
    everywhere(mail, 'Solve it by 10:30.')
    everywhere(mail, 'The handoff hasn’t been accepted for 31 minutes.')
    everywhere(mail, 'You’re the case lead.')
    everywhere(mail, '10:30 today')
    everywhere(mail, 'Times are in New York time.')
    expect(mail.text).toContain(alert.url)
  })

  const by = (clock: DueClock, at: string) => ({ due: { clock, at: Date.parse(at) } })
  const soon = '2026-11-24T15:15Z'

  test.for<[AlertCall, { due?: Due }, string]>([
    [{ kind: 'escalated' }, by('handoff', soon), 'accept it by 10:15'],
    [{ kind: 'escalated' }, {}, 'escalated to you'],
    [{ kind: 'needs_you' }, by('promise', soon), 'next update due by 10:15'],
    [
      { kind: 'needs_you' },
      by('promise', '2026-11-25T15:15Z'),
      'next update due by 10:15 tomorrow',
    ],
    [
      { kind: 'needs_you' },
      by('first_response', '2026-11-24T14:00Z'),
      'first answer was due by 09:00',
    ],
    [{ kind: 'needs_attention' }, {}, 'it needs attention'],
    [{ kind: 'nobody_accepted' }, by('handoff', soon), 'nobody has accepted it'],
    [{ kind: 'lead_named' }, by('promise', soon), 'you’re the case lead now'],
    [{ kind: 'rated', rating: 2 }, {}, 'the customer rated it 2 out of 7'],
    [{ kind: 'refund_declined', amount: '250 USD' }, {}, 'your 250 USD refund was declined'],
  ])('%j with %j ends its subject with “%s”', async ([call, { due }, ask]) => {
    const { due: _, ...undue } = alert
    const { subject } = await renderMail('alert', { ...undue, call, ...(due ? { due } : {}) })
    expect(subject).toBe(`Critical: Exports stop at 10,000 rows (Fjord Bikes), ${ask} [C-1042]`)
  })
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

/** Each stands behind the one before. */
function inOrder(whole: string, parts: string[]) {
  let text = whole
  const missed = parts.filter((part) => {
    const at = text.toLowerCase().indexOf(part.toLowerCase())
    text = at === -1 ? text : text.slice(at + part.length)
    return at === -1
  })
  expect(missed).toEqual([])
}

/** The words a reader sees, as one line. */
function readable(html: string): string {
  return html
    .slice(html.indexOf('<h1'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))
    .replace(/\s+/g, ' ')
}

/** What a list of mails shows beside the subject: the first words of the body. */
const preheader = (html: string): string =>
  html
    .slice(html.indexOf('<body'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))
    .trim()
