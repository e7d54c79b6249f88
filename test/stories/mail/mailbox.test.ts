import { operatorKey } from '@caselead/api/auth/operator-key.ts'
import { maya, priya, sofia } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { askAs } from '../../setup/ask-as.ts'
import { found } from '../../setup/found.ts'
import { mailKinds } from '../../setup/sample-mails.ts'
import { signedIn, type Visit, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const at = '2026-11-24T08:00:00Z'
const w = await world({ at })

const opens = async (browser: Visit) => (await browser.open('/mailbox')).status

test('the mailbox opens by the printed address, in one step, and stays open', async () => {
  await visit(w).submit('/sign-in', { email: priya.email, asked: 'yes' })
  await w.post()
  const browser = visit(w)
  const page = await browser.open(w.printed('/mailbox'))
  expect([page.status, page.path]).toEqual([200, '/mailbox'])
  expect(page.text).toContain('sign-in code')
  const [mail] = await w.mails(priya.email)
  expect((await browser.open(`/mailbox/${mail?.id}`)).status).toBe(200)
  expect((await browser.open(`/mailbox/${mail?.id}/html`)).status).toBe(200)
  expect((await browser.open('/')).html).toContain('href="/mailbox"')
})

test('the key leaves the address at once and is kept where no script and no other site reaches it', async () => {
  const answer = await visit(w).ask(w.printed('/mailbox'))
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/mailbox'])
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  const [cookie = ''] = answer.headers.getSetCookie()
  for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Max-Age=2592000']) {
    expect(cookie).toContain(part)
  }
})

test('from this very machine, too, nobody without the key sees a mail', async () => {
  const [mail] = await w.mails(priya.email)
  for (const browser of [visit(w), visit(w, '203.0.113.9'), await signedIn(w, priya.email)]) {
    for (const path of ['/mailbox', `/mailbox/${mail?.id}`, `/mailbox/${mail?.id}/html`]) {
      const page = await browser.open(path)
      expect([path, page.status]).toEqual([path, 401])
      expect(page.text).toContain('the address Caselead printed when it started')
    }
    expect((await browser.open('/')).html).not.toContain('href="/mailbox"')
  }
  expect(await opens(await signedIn(w, maya.email))).toBe(401)
})

test('an admin who is signed in needs no key', async () => {
  expect(await opens(await signedIn(w, sofia.email))).toBe(200)
})

test.for<[what: string, key: string]>([
  ['a key of another secret', operatorKey('x'.repeat(32), w.now())],
  ['a key that has ended', operatorKey(w.runtime.secret, w.now() - 31 * 24 * 3_600_000)],
  ['no key', ''],
  ['words', 'key'],
])('%s opens nothing', async ([_, key]) => {
  const browser = visit(w)
  expect((await browser.open(`/mailbox?key=${key}`)).status).toBe(404)
  expect(await opens(browser)).toBe(401)
  const headers = { cookie: `caselead_operator=${key}` }
  expect((await fetch(`${w.url}/mailbox`, { headers })).status).toBe(401)
})

test('the API gives no mail to anybody, key or not', async () => {
  const browser = visit(w)
  await browser.open(w.printed('/mailbox'))
  const ways = [browser, await signedIn(w, sofia.email), visit(w)]
  for (const each of ways) expect((await each.ask('/trpc/mailbox.list')).status).toBe(404)
})

test.for(['https://help.northwind.example', 'http://192.168.1.5:3000'])(
  'at %s there is no mailbox, for nobody',
  async (publicUrl) => {
    const away = await world({ at, publicUrl })
    const key = operatorKey(away.runtime.secret, away.now())
    const name = publicUrl.startsWith('https') ? '__Host-caselead_operator' : 'caselead_operator'
    for (const host of [new URL(publicUrl).host, 'localhost']) {
      const headers = { host, cookie: `${name}=${key}`, accept: 'text/html' }
      const { status, text } = await askAs(away.inside, { target: '/mailbox', headers })
      expect([host, status]).toEqual([host, 404])
      expect(text).not.toContain('href="/mailbox"')
    }
  },
)

test('where there is neither a provider nor a mailbox, mail waits and says so', async () => {
  const away = await world({ at, publicUrl: 'https://help.northwind.example' })
  const { customer } = await away.as(priya.email)
  await customer.open({ subject: 'A', body: 'B', impact: 'one', urgency: 'degraded' })
  expect(await away.mails(priya.email)).toEqual([])
  const letters = await away.db
    .selectFrom('outbox')
    .selectAll()
    .where('carrier', '=', 'mail')
    .execute()
  expect(letters.length).toBeGreaterThan(0)
  expect(letters.every(({ sent_at, next_at }) => sent_at === null && next_at !== null)).toBe(true)
  expect(letters.map(({ last_error }) => last_error)).toContain(
    'no mail provider is set (RESEND_API_KEY)',
  )
})

test('every kind of mail can be seen, as an example if none was sent', async () => {
  const browser = visit(w)
  await browser.open(w.printed('/mailbox'))
  const { text } = await browser.open('/mailbox/looks')
  const { looks } = w.operator.mailbox
  const all = await looks()
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(mailKinds))
  const examples = found(all.filter(({ isExample }) => isExample))
  expect(text.split('Example').length).toBeGreaterThan(examples.length)
  for (const { id, subject } of examples) {
    expect(text).toContain(subject)
    expect((await browser.open(`/mailbox/${id}/html?scheme=dark`)).status).toBe(200)
    expect((await browser.open(`/mailbox/${id}`)).status).toBe(200)
    expect((await browser.submit(`/mailbox/${id}`, { body: 'Hello' })).status).toBe(404)
  }
})
