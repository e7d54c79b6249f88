import { priya, sofia } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { type AskedAs, askAs } from '../../setup/ask-as.ts'
import { widget } from '../../setup/embedded-widget.ts'
import { signedIn, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const at = '2026-11-24T08:00:00Z'
const html = { accept: 'text/html' }
const w = await world({ at })
const published = await world({ at, publicUrl: 'https://help.northwind.example' })
const port = new URL(w.url).port

const statusOf = async (url: string, asked: AskedAs) => (await askAs(url, asked)).status

test.for<[host: string, local: number, published: number]>([
  [`localhost:${port}`, 200, 200],
  ['localhost', 200, 200],
  ['LocalHost:81', 200, 200],
  [`127.0.0.1:${port}`, 200, 200],
  [`[::1]:${port}`, 200, 200],
  ['help.northwind.example', 421, 200],
  ['HELP.northwind.example:8443', 421, 200],
  ['evil.example', 421, 421],
  ['help.northwind.example.evil.example', 421, 421],
  [`192.168.1.5:${port}`, 421, 421],
  ['0.0.0.0', 421, 421],
  ['[fe80::1]', 421, 421],
])(
  'Host: %s is answered with %s, and with %s where PUBLIC_URL is set',
  async ([host, ...status]) => {
    expect([
      await statusOf(w.url, { headers: { host, ...html } }),
      await statusOf(published.inside, { headers: { host, ...html } }),
    ]).toEqual(status)
  },
)

test('under a foreign name nothing is told but that PUBLIC_URL is to be set', async () => {
  const session = (await signedIn(w, sofia.email)).cookiesFor('/')
  const paths = [
    '/',
    '/desk',
    '/mailbox',
    '/widget/caselead.js',
    '/trpc/anyone.company',
    '/nothing',
  ]
  for (const target of paths) {
    for (const headers of [html, {}] as Record<string, string>[]) {
      const asked = { target, headers: { host: 'evil.example', cookie: session, ...headers } }
      const { status, text } = await askAs(w.url, asked)
      expect([target, status, text]).toEqual([target, 421, expect.stringContaining('PUBLIC_URL')])
      expect(text).not.toMatch(/Northwind|Sofia|C-\d/)
    }
  }
  const posted = { method: 'POST', target: '/sign-in', body: 'email=a@b.example' }
  expect(await statusOf(w.url, { ...posted, headers: { host: 'evil.example' } })).toBe(421)
})

test('neither a forwarded name nor the request line makes a foreign name one of ours', async () => {
  const headers = { host: 'evil.example', 'x-forwarded-host': 'localhost' }
  expect(await statusOf(w.url, { headers })).toBe(421)
  const target = 'http://evil.example/'
  expect(await statusOf(w.url, { target, headers: { host: 'localhost' } })).toBe(421)
  const other = { target: `http://localhost:${port}/`, headers: { host: 'evil.example' } }
  expect(await statusOf(w.url, other)).toBe(421)
})

test('/healthz answers a probe by any name, and tells figures under ours only', async () => {
  const probed = await askAs(w.url, { target: '/healthz', headers: { host: '10.1.2.3:3000' } })
  expect([probed.status, JSON.parse(probed.text)]).toEqual([200, { ok: true }])
  const own = await askAs(w.url, { target: '/healthz', headers: { host: 'localhost' } })
  expect(JSON.parse(own.text)).toMatchObject({ ok: true, database: 'up' })
})

const elsewhere = { origin: 'https://evil.example' }

test('only what the widget asks may be read from a page of another site', async () => {
  const priyas = await signedIn(w, priya.email)
  const cookie = priyas.cookiesFor('/')
  const allowed = async (target: string, method: string) => {
    const preflight = { 'access-control-request-method': 'POST', ...elsewhere, cookie }
    const { headers } = await askAs(w.url, { target, method, headers: preflight })
    return headers['access-control-allow-origin'] ?? null
  }
  const closed = [
    '/',
    '/mailbox',
    '/cases',
    '/trpc/mailbox.list',
    '/trpc/customer.cases',
    '/healthz',
  ]
  for (const target of [...closed, '/trpc/anyone.company', '/api/forecast', '/hooks/resend']) {
    for (const method of ['GET', 'OPTIONS', 'POST']) {
      expect([target, method, await allowed(target, method)]).toEqual([target, method, null])
    }
  }
  for (const target of ['/embed/code', '/embed/session', '/embed/trpc/customer.cases']) {
    expect([target, await allowed(target, 'OPTIONS')]).toEqual([target, '*'])
  }
  expect(await allowed('/widget/caselead.js', 'GET')).toBe('*')
  const { headers } = await askAs(w.url, {
    target: '/embed/trpc/customer.cases',
    method: 'OPTIONS',
  })
  expect(headers['access-control-allow-credentials']).toBeUndefined()
})

test('of the procedures only those of the widget answer where other sites may ask', async () => {
  const { token } = await widget(w, priya.email)
  const authorization = `Bearer ${token}`
  const json = { authorization, 'content-type': 'application/json' }
  const ask = (target: string) => statusOf(w.url, { target, headers: { authorization } })
  const post = (target: string, body: string) =>
    statusOf(w.url, { target, method: 'POST', headers: json, body })
  expect(await ask('/embed/trpc/customer.cases')).toBe(200)
  expect(await ask('/embed/trpc/anyone.company')).toBe(200)
  const draft = JSON.stringify({ impact: 'one', urgency: 'question' })
  expect(await post('/embed/trpc/anyone.preview', draft)).toBe(200)
  for (const name of ['mailbox.list', 'agent.home', 'customer.list', 'anyone.demoIdentity']) {
    expect([name, await ask(`/embed/trpc/${name}`)]).toEqual([name, 404])
  }
})

const priyas = signedIn(w, priya.email)

test.for<[from: string, headers: Record<string, string>, status: number]>([
  ['another site', elsewhere, 403],
  ['a sandboxed page', { origin: 'null' }, 403],
  ['another port of this machine', { origin: 'http://localhost:1' }, 403],
  ['another scheme', { origin: w.url.replace('http:', 'https:') }, 403],
  ['a browser that says cross-site', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a sibling site', { 'sec-fetch-site': 'same-site' }, 403],
  ['a form of ours', { origin: w.url }, 303],
])('what comes from %s with a session is answered with %s %s', async ([_, headers, status]) => {
  const cookie = (await priyas).cookiesFor('/')
  const type = 'application/x-www-form-urlencoded'
  const asked = { 'content-type': type, cookie, host: `localhost:${port}`, ...headers }
  expect(await statusOf(w.url, { method: 'POST', target: '/sign-out', headers: asked })).toBe(
    status,
  )
})

test('a page of another site changes nothing by JSON either', async () => {
  const { token } = await widget(w, priya.email)
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ subject: 'A', body: 'B', impact: 'one', urgency: 'degraded' })
  const asked = { method: 'POST', target: '/trpc/customer.open', body }
  expect(await statusOf(w.url, { ...asked, headers: { ...headers, ...elsewhere } })).toBe(403)
  expect(await statusOf(w.url, { ...asked, headers })).toBe(200)
})

test('what a proxy says of its visitor counts only where it is trusted', async () => {
  const bare = await world({ at, trustedProxies: () => false, spareLocal: false })
  const statuses: number[] = []
  for (let time = 0; time < 310; time++) {
    const stranger = visit(bare, `198.51.100.${time % 250}`)
    const form = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }
    statuses.push((await stranger.ask('/trpc/anyone.setUp', form)).status)
  }
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0)
}, 60_000)
