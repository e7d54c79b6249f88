import { chris, maya, sofia } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { formsOf, signedIn, type Visit, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const opening = {
  subject: 'Exports',
  body: 'They stop.',
  impact: 'one',
  urgency: 'degraded',
} as const

const w = await world({ at: '2026-11-24T08:00:00Z' })
const customer = await signedIn(w, chris.email)
const desk = await signedIn(w, maya.email)

async function opened() {
  const { number } = await (await w.as(chris.email)).customer.open(opening)
  const recorded = async () => (await w.db.selectFrom('events').select('seq').execute()).length
  return { number, recorded, before: await recorded() }
}

type Filled = Record<string, string>
const long = 'x'.repeat(100_001)

test.for<[string, Filled, string]>([
  ['an empty message', { verb: 'write', body: '' }, 'Write your message.'],
  ['a blank message', { verb: 'write', body: ' \n\t ' }, 'Write your message.'],
  ['a message without end', { verb: 'write', body: long }, '100,000 characters or fewer'],
  ['no reason to escalate', { verb: 'escalate', reason: '' }, 'Tell us why you want to escalate'],
])(
  'a customer’s form with %s comes back with the words and what to mend',
  async ([, filled, words]) => {
    const { number, recorded, before } = await opened()
    const key = crypto.randomUUID()
    const page = await customer.submit(`/cases/${number}`, { ...filled, key })
    expect(page.status).toBe(422)
    expect(page.text).toContain(words)
    const [typed = ''] = Object.entries(filled).flatMap(([name, text]) =>
      name === 'verb' ? [] : [text],
    )
    expect(page.html).toContain(typed.trim())
    expect(await recorded()).toBe(before)
  },
)

test.for<[string, Filled, string]>([
  ['nothing in it', {}, 'Say in a few words what it’s about.'],
  ['no description', { ...opening, body: ' ' }, 'Tell us what’s happening.'],
  ['nobody affected', { ...opening, impact: '' }, 'Choose who is affected.'],
  ['an impact of its own', { ...opening, impact: 'galaxy' }, 'Choose who is affected.'],
  ['no urgency', { ...opening, urgency: '' }, 'Choose how severe it is.'],
  ['a subject like a story', { ...opening, subject: 'x'.repeat(201) }, 'Keep the subject to 200'],
  ['a story without end', { ...opening, body: long }, '100,000 characters or fewer'],
])('a new case with %s is not opened, and what was typed stays', async ([, filled, words]) => {
  const { recorded, before } = await opened()
  const page = await customer.submit('/cases/new', filled)
  expect([page.status, page.path]).toEqual([422, '/cases/new'])
  expect(page.text).toContain(words)
  const typed = Object.values(filled).filter((each) => each.trim() && each !== 'galaxy')
  expect(typed.filter((each) => !page.html.includes(each))).toEqual([])
  expect(await recorded()).toBe(before)
})

test.for<[string, Filled]>([
  ['an unknown verb', { verb: 'explode' }],
  ['a verb every object has', { verb: 'constructor' }],
  ['no verb', {}],
  ['what it saw missing', { verb: 'note', body: 'Hm', seen: '' }],
  ['what it saw in letters', { verb: 'note', body: 'Hm', seen: 'all' }],
  ['a colleague nobody knows', { verb: 'lead', agentId: 'nobody', reason: 'Hm' }],
  ['a time that is none', { verb: 'promise', moment: 'at', at: 'soon' }],
  ['a time beyond time', { verb: 'promise', moment: 'at', at: '275760-09-13T00:00' }],
  ['a time long gone', { verb: 'promise', moment: 'at', at: '1970-01-01T00:00' }],
  ['half a priority', { verb: 'priority', impact: 'team', urgency: '' }],
  ['nothing in the handoff', { verb: 'escalate', to: 'L3', reason: 'Hm' }],
  ['a level of its own', { verb: 'escalate', to: 'L9', reason: '' }],
  ['an amount in words', { verb: 'refund', usd: 'all of it', reason: 'Hm' }],
  ['an amount to be read in two ways', { verb: 'refund', usd: '1.250', reason: 'Hm' }],
  ['a refund of nothing', { verb: 'refund', usd: '0', reason: 'Hm' }],
  ['a refund without a reason', { verb: 'refund', usd: '12', reason: ' ' }],
  ['an incident without a title', { verb: 'incident', title: '' }],
  ['a title like a story', { verb: 'incident', title: 'x'.repeat(121) }],
  ['a step that is no number', { verb: 'tick', playbook: 'outage', step: 'two', done: 'yes' }],
  ['half a step', { verb: 'tick', playbook: 'outage', step: '0.5', done: 'yes' }],
  ['an account to a level of its own', { verb: 'account', level: 'L9', reason: 'Hm' }],
])('a form of the desk with %s is refused and records nothing', async ([, filled]) => {
  const { number, recorded, before } = await opened()
  const { seq } = await (await w.as(maya.email)).agent.case({ number })
  const given = { seen: String(seq), key: crypto.randomUUID(), ...filled }
  const page = await desk.submit(`/desk/cases/${number}`, given)
  expect(page.status).toBe(422)
  expect(page.html).toContain(`name="verb"`)
  expect(await recorded()).toBe(before)
})

/** What somebody types into every text of a form, whatever it is called. */
const typed = 'Twelve people are waiting — 10 % gave up.'
const textsOf = (form: Filled): Filled =>
  Object.fromEntries(
    Object.entries(form).map(([name, value]) => [name, value === '' ? typed : value]),
  )

/** Where a form is still there, in it; told above the others where it isn't. */
const keepsTyped = ({ html, text }: { html: string; text: string }): boolean =>
  text.includes(typed) || formsOf(html).some((form) => Object.values(form).includes(typed))

/** Every form of this page, filled in and sent once the case is closed; only writing opens it again. */
async function sentTooLate(browser: Visit, path: (number: string) => string) {
  const { number } = await opened()
  const forms = formsOf((await browser.open(path(number))).html)
  await (await w.as(sofia.email)).agent.close({ number, why: 'Done.' })
  return Promise.all(
    forms
      .filter(({ verb }) => verb !== 'write')
      .map(async (form) => ({
        ...{ form, number },
        page: await browser.submit(path(number), textsOf(form)),
      })),
  )
}

test.for<[string, Visit, (number: string) => string]>([
  ['customer', customer, (number) => `/cases/${number}`],
  ['agent', desk, (number) => `/desk/cases/${number}`],
])(
  'a form whose place is gone when a %s sends it is answered in its words, and keeps theirs',
  async ([, browser, path]) => {
    const late = await sentTooLate(browser, path)
    expect(late.length).toBeGreaterThan(1)
    for (const { form, page } of found(late)) {
      const had = Object.entries(form).some(([name, value]) => name !== 'category' && value === '')
      expect([form.verb, [409, 422].includes(page.status)]).toEqual([form.verb, true])
      expect(page.text).toContain('There’s a problem')
      expect([form.verb, !had || keepsTyped(page)]).toEqual([form.verb, true])
    }
  },
)

test('who asks to escalate a case just resolved is told so, and keeps the reason', async () => {
  const { number } = await opened()
  await (await w.as(maya.email)).agent.resolve({ number, resolution: 'Done.' })
  const page = await customer.submit(`/cases/${number}`, { verb: 'escalate', reason: typed })
  expect(page.status).toBe(409)
  expect(page.text).toContain('This case is solved. Reopen it first.')
  expect(page.text).toContain(typed)
  expect(page.text.split(typed)).toHaveLength(2)
})

test('an address nobody made leads nowhere, and to no mistake of ours', async () => {
  const { number } = await opened()
  const comers: Visit[] = [visit(w), customer, desk]
  const paths = [
    ...[
      '/cases/%E0%A4%A',
      '/cases/%00',
      `/cases/${number}%00`,
      '/cases/C-99999999999',
      '/cases/C-1e3',
    ],
    ...[
      '/%',
      '/cases/..%2f..',
      '/desk/cases/%E0%A4%A',
      '/desk/cases/x',
      '/desk/queue?tier=x&filter=y',
    ],
    ...[
      `/cases/${number}?key=a&key=b`,
      '/cases/%E0/live',
      '/api/forecast?impact=x',
      '/mailbox/nobody',
    ],
    ...['/trpc/', '/trpc/__proto__', '/trpc/customer.nothing', '/trpc/customer.case?input={'],
    ...[
      '/widget/..%2f..%2fpackage.json',
      '/_astro/..%2f..%2fpackage.json',
      '/.env',
      '/desk/../.git/config',
    ],
  ]
  for (const browser of comers) {
    for (const path of paths) {
      const page = await browser.open(path)
      expect([path, page.status < 500]).toEqual([path, true])
      expect(page.html).not.toMatch(/"dependencies"|\[core\]|node_modules/)
    }
  }
})

test('a body that is no form is taken for an empty one', async () => {
  const { number, recorded, before } = await opened()
  const types = [
    'application/json',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'text/plain',
    '',
  ]
  for (const type of types) {
    for (const path of [`/cases/${number}`, '/cases/new', '/sign-in', '/set-up']) {
      const headers = { origin: w.url, 'content-type': type }
      const { status } = await customer.ask(path, { method: 'POST', body: '{"verb": %E0', headers })
      expect([type, path, status < 500]).toEqual([type, path, true])
    }
  }
  expect(await recorded()).toBe(before)
})
