import { chris, dana, maya, sofia } from '@caselead/api/demo/cast.ts'
import { idOf } from '@caselead/api/demo/past.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { postJson, widget } from '../../setup/embedded-widget.ts'
import { found } from '../../setup/found.ts'
import { sentence } from '../../setup/nonsense.ts'
import { sharedJson } from '../../setup/shared-data.ts'
import { call, outcome, procedures } from '../../setup/surface.ts'
import { signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const hostile = [
  ...sharedJson<string[]>('hostile/naughty_strings.json'),
  ...sharedJson<{ payloads: string[] }>('hostile/payloads_owasp.json').payloads,
  ...['a\u0000b', '\ud83d alone', 'ends in half \ude00', `${'x'.repeat(298)}😀😀`, '\u202egnp.exe'],
]

/** What is kept of a text: all of it but the blanks around it, NUL and halves of characters. */
const kept = (text: string) => text.toWellFormed().replaceAll('\u0000', '').trim()

const opening = {
  subject: 'Exports',
  body: 'They stop.',
  impact: 'one',
  urgency: 'degraded',
} as const

async function opened() {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const { number } = await (await w.as(chris.email)).customer.open(opening)
  const recorded = async () => (await w.events(number)).length
  return { w, number, recorded, before: await recorded() }
}

test('hostile words are kept as they were written, wherever they come in', async () => {
  const { w, number } = await opened()
  const { send } = await widget(w, chris.email)
  const browser = await signedIn(w, chris.email)
  const expected: string[] = []
  for (const [index, body] of hostile.entries()) {
    const key = `hostile-${index}`
    const { status } =
      index % 10 === 0
        ? await browser.submit(`/cases/${number}`, {
            verb: 'write',
            body: body.toWellFormed(),
            key,
          })
        : await send('customer.write', { number, body, key })
    expect([body, status]).toEqual([body, kept(body) === '' ? 422 : 200])
    if (status === 200) expected.push(kept(body))
  }
  const messages = (await w.events(number)).filter(({ kind }) => kind === 'customer_message')
  const lines = (text: string) => text.replaceAll('\r\n', '\n')
  const bodies = messages.map(({ data }) => ('body' in data ? lines(data.body) : ''))
  expect(bodies).toEqual(expected.map(lines))
  expect(expected.length).toBeGreaterThan(500)

  const scripts = (html: string) => html.match(/<script\b|\son\w+=|javascript:/gi)?.length ?? 0
  const page = await browser.open(`/cases/${number}`)
  const { number: plain } = await (await w.as(chris.email)).customer.open(opening)
  expect(page.status).toBe(200)
  expect(scripts(page.html.replace(/<ol class="activity".*?<\/ol>/s, ''))).toBe(
    scripts(
      (await browser.open(`/cases/${plain}`)).html.replace(/<ol class="activity".*?<\/ol>/s, ''),
    ),
  )
  const [timeline = ''] = /<ol class="activity".*?<\/ol>/s.exec(page.html) ?? []
  const tags = new Set([...timeline.matchAll(/<(\w+)/g)].map(([, name]) => name))
  expect([...tags].sort()).toEqual(['a', 'article', 'b', 'div', 'li', 'ol', 'p', 'span', 'time'])
  const links = [...timeline.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href)
  expect(links.filter((href) => !/^https?:/.test(href))).toEqual([])
})

test('a hostile subject opens a case, sends its mails and shows its pages', async () => {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const { send } = await widget(w, chris.email)
  const subjects = hostile
    .filter((text) => kept(text).length <= 200)
    .filter((_, index) => index % 12 === 0)
  const customer = await signedIn(w, chris.email)
  const desk = await signedIn(w, maya.email)
  const open = (subject: string) => send('customer.open', { ...opening, subject, body: subject })
  const isBlank = (subject: string) => kept(subject) === ''
  for (const subject of found(hostile.filter(isBlank)))
    expect([subject, (await open(subject)).status]).toEqual([subject, 422])
  for (const subject of found(subjects.filter((each) => !isBlank(each)))) {
    const { body } = await open(subject)
    const { number } = body.result.data
    const [first] = await w.events(number)
    expect(first?.data).toMatchObject({ subject: kept(subject).replaceAll(/\s+/g, ' ') })
    expect([subject, (await customer.open(`/cases/${number}`)).status]).toEqual([subject, 200])
    expect([subject, (await desk.open(`/desk/cases/${number}`)).status]).toEqual([subject, 200])
  }
  // So many at once are told to the team as one.
  await w.pass(minutes(1))
  const letters = await w.db.selectFrom('outbox').select(['sent_at', 'last_error']).execute()
  expect(letters.length).toBeGreaterThan(subjects.length)
  expect(letters.filter(({ sent_at }) => sent_at === null)).toEqual([])
})

const wrong: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['a list', ['a']],
  ['an object', { toString: 'a' }],
  ['a megabyte', 'x'.repeat(1_000_000)],
  ['a character too many', 'x'.repeat(100_001)],
  ['blanks', ' \t\r\n\u00a0'],
  ['only NUL', '\u0000\u0000'],
]

/** Fields of the customer's procedures that hold words a person writes. */
const written = procedures
  .filter(({ path, type }) => path.startsWith('customer.') && type === 'mutation')
  .flatMap(({ path, fields, input }) =>
    ['subject', 'body', 'reason', 'why', 'comment']
      .filter((field) => fields.includes(field))
      .map((field) => ({ path, field, input })),
  )

test('what is no proper text is refused, says so and leaves nothing behind', async () => {
  const { w, number: open, recorded, before } = await opened()
  const { number: solved } = await (await w.as(chris.email)).customer.open(opening)
  await (await w.as(maya.email)).agent.resolve({ number: solved, resolution: 'Done' })
  const { send } = await widget(w, chris.email)
  const afterwards = ['customer.reopen', 'customer.answerSurvey']
  const mayBeEmpty = ['customer.close why', 'customer.answerSurvey comment']
  for (const { path, field, input } of found(written)) {
    const number = afterwards.includes(path) ? solved : open
    const isFine = (value: unknown) =>
      typeof value === 'string' && kept(value) === '' && mayBeEmpty.includes(`${path} ${field}`)
    for (const [what, value] of found(wrong.filter(([, each]) => !isFine(each)))) {
      const asked = input((name) => (name === 'number' ? number : undefined))
      const { status, body } = await send(path, { ...asked, [field]: value })
      expect([path, field, what, status]).toEqual([path, field, what, 422])
      expect(body.error.message).toMatch(sentence)
      expect(body.error.data.refusal).toMatchObject({ code: 'invalid', field })
    }
  }
  expect(await recorded()).toBe(before)
  expect(await w.db.selectFrom('cases').select('id').execute()).toHaveLength(2)
  expect(written.length).toBeGreaterThan(5)
})

/** Needs a refund above one's authority, a started step, an incident of others, a bug tracker, a ticket. */
const wantsMore = new Set(
  [
    ...['authoriseRefund', 'declineRefund', 'tickStep', 'linkIncident', 'openTicket'],
    ...['linkTicket', 'unlinkTicket', 'declineTelling'],
  ].map((name) => `agent.${name}`),
)

test('NUL and half characters break nothing in any field of any procedure', async () => {
  const { w, number } = await opened()
  const agentId = await idOf(w.runtime, dana.email)
  const by = w.now() + hours(2)
  const deeds = procedures.filter(
    ({ path, type }) => type === 'mutation' && /^(agent|customer|anyone)\./.test(path),
  )
  const [admin, contact] = [await w.as(sofia.email), await w.as(chris.email)]
  const callerOf = (path: string) =>
    ({ customer: contact, anyone: w.nobody })[path.split('.')[0] ?? ''] ?? admin
  const done = new Set<string>()
  for (let round = 0; round < 3; round++) {
    for (const { path, input } of deeds) {
      const bad = `a\u0000b \ud83d ${path} ${round}`
      const given: Record<string, unknown> = {
        ...{ number, agentId, by, nextBy: by, impact: 'team', usd: 12, playbook: 'outage' },
        ...{ leadId: agentId, stage: 'investigating' },
        incident: (await w.db.selectFrom('incidents').select('id').executeTakeFirst())?.id ?? '',
      }
      const plain = [
        'urgency',
        'channel',
        'packet',
        'to',
        'seen',
        'zone',
        'accent',
        'email',
        'ces',
      ].concat([
        'sendAnyway',
        'forPartner',
        'lacks',
        'quietFrom',
        'quietTo',
        'read',
        'how',
        'writingMs',
      ])
      const tell = (field: string) =>
        field in given ? given[field] : plain.includes(field) ? undefined : bad
      const asked = await outcome(call(callerOf(path), path, input(tell)))
      if (!asked.refusal) done.add(path)
    }
  }
  const left = deeds.filter(({ path }) => !done.has(path) && !wantsMore.has(path))
  expect(left.length).toBeLessThan(4)
  const { refusal } = await outcome(
    contact.customer.write({ number, body: 'x', files: ['a\u0000b'] }),
  )
  expect(refusal).toMatchObject({ code: 'invalid', field: 'files' })
  const texts = JSON.stringify((await w.events(number)).map(({ data }) => data))
  expect(texts).toContain('ab \ufffd agent.note')
  expect(texts).not.toContain('\\u0000')
})

test('the weight of a request is limited before it is read', async () => {
  const { w, recorded, before, number } = await opened()
  const { token } = await widget(w, chris.email)
  const body = 'x'.repeat(5_000_000)
  const headers = { authorization: `Bearer ${token}` }
  const answer = await postJson(w, '/trpc/customer.write', { number, body }, headers)
  expect(answer.status).toBe(413)
  expect(answer.body.error.message).toBe('This is too much to send at once. Send less.')
  expect(await recorded()).toBe(before)
})
