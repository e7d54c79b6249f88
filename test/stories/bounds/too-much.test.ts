import { mostCalls, usualBody } from '@caselead/api/base/bounds.ts'
import { chris } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { identity, postJson, widget } from '../../setup/embedded-widget.ts'
import { signedIn, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const customer = await signedIn(w, chris.email)
const stranger = visit(w)

const fields = Array.from({ length: 100_000 }, (_, index) => `f${index}=x`).join('&')
const deep = '['.repeat(100_000)

const form = 'application/x-www-form-urlencoded'
const json = 'application/json'

const opening = { subject: 'Exports', body: 'They stop.', impact: 'one', urgency: 'degraded' }
const opened = async () => (await w.db.selectFrom('cases').select('id').execute()).length

test.for<[path: string, type: string, body: string]>([
  ['/sign-in', form, fields],
  ['/set-up', form, fields],
  ['/cases/new', form, fields],
  ['/cases/C-1', form, fields],
  ['/desk/cases/C-1', form, fields],
  ['/mailbox/x', form, fields],
  ['/sign-out', form, fields],
  ['/nowhere', form, fields],
  ['/sign-in', `${form}; charset=utf-8`, fields],
  ['/trpc/customer.open', json, deep],
  ['/trpc/customer.open,customer.open?batch=1', json, `{"0":${deep}`],
  ['/embed/code', json, `{"a":${'['.repeat(9_000)}`],
  ['/embed/session', json, `[${'0,'.repeat(9_990)}0]`],
  ['/hooks/resend', json, deep],
  ['/hooks/resend', json, `[${'0,'.repeat(100_000)}0]`],
  ['/mailbox/api/emails', json, deep],
])('%s takes no %s of too many pieces, whoever sends it', async ([path, type, body]) => {
  for (const browser of [stranger, customer]) {
    const headers = { origin: w.url, 'content-type': type }
    const answer = await browser.ask(path, { method: 'POST', body, headers })
    expect([path, answer.status]).toEqual([path, 413])
    const page = await answer.text()
    expect(page).toContain('This is too much to send at once. Send less.')
    expect(page).toContain('Go back one page. What you typed is still there.')
  }
})

test('a hundred thousand fields cost a page no more than a few', async () => {
  const send = async (body: string) => {
    const before = process.cpuUsage()
    for (let time = 0; time < 5; time++) {
      const headers = { origin: w.url, 'content-type': form }
      await (await stranger.ask('/cases/new', { method: 'POST', body, headers })).text()
    }
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 5000
  }
  await send('subject=Exports')
  expect(await send(fields)).toBeLessThan((await send('subject=Exports')) + 100)
})

test('a form with more fields than the page asked for comes back with them', async () => {
  const extra = Object.fromEntries(
    Array.from({ length: usualBody.fields - 10 }, (_, index) => [`extra${index}`, 'kept']),
  )
  const page = await stranger.submit('/sign-in', { ...extra, email: 'nobody', asked: 'yes' })
  expect(page.status).toBe(422)
})

test.for([
  ['a path', `/${'x'.repeat(9_000)}`],
  ['a query', `/cases?${'x'.repeat(9_000)}`],
  ['two hundred parameters', `/cases?${'page=1&'.repeat(200)}`],
  ['a name of a parameter', `/cases?${'x'.repeat(201)}=1`],
  ['an input that is too deep', `/trpc/customer.case?input=${'['.repeat(2_000)}`],
])('%s without end is refused with a way on', async ([, path = '']) => {
  for (const browser of [stranger, customer]) {
    const answer = await browser.ask(path)
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('This address is too long. Use a shorter one.')
  }
})

test('more cookies than fit into a head are refused in a sentence', async () => {
  const answer = await fetch(w.url, { headers: { cookie: `a=${'x'.repeat(20_000)}` } })
  expect([answer.status, await answer.text()]).toEqual([
    431,
    'This address, or the cookies sent with it, is too long. Clear your cookies for this site, or use a shorter address.',
  ])
})

const batch = (count: number, procedure: string) =>
  `/trpc/${Array.from({ length: count }, () => procedure).join(',')}?batch=1`

test.for<[what: string, path: string, body: string | null]>([
  ['cases to open', batch(500, 'customer.open'), '{}'],
  ['one case more than a batch may', batch(mostCalls + 1, 'customer.open'), '{}'],
  ['reads', batch(180, 'customer.cases'), null],
  ['names written in another way', batch(20, 'customer.cases').replaceAll(',', '%2C'), null],
  ['names that are mixed', batch(20, 'customer.cases,anyone.company'), null],
  ['names of nothing', batch(50, 'x'), null],
])('a batch of too many %s is refused as a whole', async ([, path, body]) => {
  const { token } = await widget(w, chris.email)
  const before = await opened()
  const headers = { authorization: `Bearer ${token}`, 'content-type': json }
  const answer = await fetch(w.url + path, body ? { method: 'POST', body, headers } : { headers })
  expect(answer.status).toBe(413)
  expect(await answer.text()).toContain(`Ask for at most ${mostCalls} things at once.`)
  expect(await opened()).toBe(before)
})

test('each call of a batch counts: six batches of ten are the sixty changes of ten minutes', async () => {
  const far = { 'x-forwarded-for': '198.51.100.7' }
  const { body } = await postJson(w, '/embed/session', { identity: identity(w, chris.email) }, far)
  const headers = { ...far, authorization: `Bearer ${body.token}` }
  const before = await opened()
  const inputs = Object.fromEntries(
    Array.from({ length: mostCalls }, (_, index) => [index, { ...opening, channel: 'widget' }]),
  )
  const statuses: number[] = []
  for (let time = 0; time < 8; time++) {
    const answer = await postJson(w, batch(mostCalls, 'customer.open'), inputs, headers)
    statuses.push(answer.status)
  }
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(2)
  expect((await opened()) - before).toBeLessThanOrEqual(60)
})
