import { once } from 'node:events'
import { request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { chris, maya, sofia } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { widget } from '../../setup/embedded-widget.ts'
import {
  bodies,
  dump,
  queries,
  segments,
  sentence,
  texts,
  types,
  values,
} from '../../setup/nonsense.ts'
import { call, outcome, pages, procedures, routes } from '../../setup/surface.ts'
import { formsOf, signedIn, type Visit, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const [admin, contact] = [await w.as(sofia.email), await w.as(chris.email)]
/** Whoever may ask a procedure: the team, unless it is the customers' own or anybody's. */
const callerOf = (path: string) =>
  ({ customer: contact, anyone: w.nobody })[path.split('.')[0] ?? ''] ?? admin
const customer = await signedIn(w, chris.email)
const desk = await signedIn(w, maya.email)

async function opened(): Promise<string> {
  const words = { subject: 'Exports', body: 'They stop.' }
  const asked = { ...words, impact: 'one', urgency: 'degraded' } as const
  return (await contact.customer.open(asked)).number
}

/** Whatever is asked with nonsense in it: the whole of it, or one field. */
function* nonsensical({ fields, input }: (typeof procedures)[number], number: string) {
  const asked = input((name) => (name === 'number' ? number : undefined))
  for (const [what, value] of values) {
    yield { what, asked: value }
    for (const field of fields)
      yield { what: `${field}: ${what}`, asked: { ...asked, [field]: value } }
  }
}

test('what was too much or no text at all is refused in words', async () => {
  const json = { 'content-type': 'application/json' }
  const post = async (path: string, body: BodyInit, headers: Record<string, string> = json) => {
    const answer = await fetch(w.url + path, { method: 'POST', body, headers })
    return [answer.status, await answer.text()] as const
  }
  const tooMuch = '{"error":"This is too much to send at once. Send less.","field":null}'
  const identity = JSON.stringify({ identity: 'x'.repeat(20_001) })
  expect(await post('/embed/session', identity)).toEqual([413, tooMuch])
  expect(await post('/hooks/resend', 'x'.repeat(1_000_001))).toEqual([413, tooMuch])
  for (const email of ['a\u0000b@c.example', 'a\ud83d@c.example', 'a@b.c\u0000']) {
    const page = await visit(w).submit('/sign-in', { email, asked: 'yes' })
    expect([page.status, page.text]).toEqual([422, expect.stringContaining('your email address')])
  }
  const operator = visit(w)
  await operator.open(w.printed('/mailbox'))
  expect((await operator.open('/mailbox/%00')).status).toBe(404)
})

test('somebody whose line is slow hears that it was too much, too', async () => {
  const [pieces, size] = [8, 50_000]
  const asking = request(`${w.url}/embed/session`, {
    method: 'POST',
    headers: { 'content-length': pieces * size },
  })
  const answered = once(asking, 'response')
  for (let piece = 0; piece < pieces; piece++) {
    asking.write('x'.repeat(size))
    await wait(100)
  }
  asking.end()
  const [answer] = await answered
  expect(answer.statusCode).toBe(413)
})

test('every procedure answers nonsense with a sentence, whoever asks', async () => {
  const wrong: unknown[] = []
  for (const procedure of procedures) {
    const number = await opened()
    for (const { what, asked } of nonsensical(procedure, number)) {
      const said = await outcome(call(callerOf(procedure.path), procedure.path, asked)).catch(
        (error: Error) => ({ refusal: { message: `500 ${error.message}` } }),
      )
      const words = said.refusal?.message
      if (words !== undefined && !sentence.test(words)) wrong.push([procedure.path, what, words])
    }
  }
  expect(wrong).toEqual([])
}, 300_000)

test('over HTTP a procedure says what is wrong in words, and in which field', async () => {
  const { send, look, token } = await widget(w, chris.email)
  const number = await opened()
  const wrong: unknown[] = []
  for (const procedure of procedures) {
    const { path, type } = procedure
    for (const { what, asked } of nonsensical(procedure, number)) {
      if (what.endsWith('megabyte') && type === 'query') continue
      const { status, body } = await (type === 'query' ? look : send)(path, asked as object)
      const { message, data } = body.error ?? {}
      const fine = status === 200 || (status < 500 && sentence.test(message) && data.refusal.code)
      if (!fine) wrong.push([path, what, status, message])
    }
    for (const [what, sent] of bodies) {
      for (const contentType of types) {
        const headers = { authorization: `Bearer ${token}`, 'content-type': contentType }
        const init = { method: 'POST', body: sent, headers }
        const answer = await fetch(`${w.url}/trpc/${path}`, init)
        const text = await answer.text()
        if (answer.status >= 500 || dump.test(text)) wrong.push([path, what, answer.status, text])
      }
    }
  }
  expect(wrong).toEqual([])
}, 300_000)

/** All but the page of our own mistakes, which says 500 whoever asks for it. */
const places = [
  ...new Set([...pages, ...routes(w).map(({ path }) => path)].filter((path) => path !== '/500')),
]

/** Every address there is, with nonsense where a name belongs and behind it. */
const addresses = places.flatMap((path) => {
  const places = path.includes(':') ? segments : ['']
  const named = places.map((segment) => path.replaceAll(/:\w+/g, segment))
  return [...named, ...queries.map((query) => path.replaceAll(/:\w+/g, 'C-1001') + query)]
})

test('every address answers nonsense with a page or a sentence, whatever the method', async () => {
  const wrong: unknown[] = []
  const look = async (browser: Visit, path: string, init: RequestInit = {}) => {
    const answer = await browser.ask(path, { ...init, signal: AbortSignal.timeout(15_000) })
    if (answer.headers.get('content-type')?.includes('event-stream')) return answer.body?.cancel()
    const text = await answer.text()
    const told = answer.status < 400 || text.length > 8
    if (answer.status >= 500 || dump.test(text) || !told)
      wrong.push([init.method, path.slice(0, 80), answer.status, text.slice(0, 200)])
  }
  for (const path of addresses) {
    for (const browser of [visit(w), customer, desk]) await look(browser, path)
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD']) {
      if (method !== 'HEAD') await look(desk, path, { method, headers: { origin: w.url } })
    }
  }
  expect(addresses.length).toBeGreaterThan(200)
  expect(wrong).toEqual([])
}, 300_000)

test('every address answers a body that is nonsense with a page or a sentence', async () => {
  const wrong: unknown[] = []
  for (const path of places) {
    for (const [what, body] of bodies) {
      for (const type of types) {
        const headers = { origin: w.url, 'content-type': type }
        const to = path.replaceAll(/:\w+/g, 'C-1001')
        const answer = await customer.ask(to, { method: 'POST', body, headers })
        const text = await answer.text()
        if (answer.status >= 500 || dump.test(text)) wrong.push([to, what, type, answer.status])
      }
    }
  }
  expect(wrong).toEqual([])
}, 300_000)

test('every form answers nonsense in any of its fields, and is never our mistake', async () => {
  const number = await opened()
  const forms: [Visit, string][] = [
    [visit(w), '/sign-in'],
    [customer, '/cases/new'],
    [customer, `/cases/${number}`],
    [desk, `/desk/cases/${number}`],
  ]
  const wrong: unknown[] = []
  let sent = 0
  for (const [browser, path] of forms) {
    for (const form of formsOf((await browser.open(path)).html)) {
      for (const [field, text] of Object.keys(form).flatMap((name) =>
        texts.map(([, text]) => [name, text] as const),
      )) {
        const page = await browser.submit(path, { ...form, [field]: text.toWellFormed() })
        sent += 1
        if (page.status >= 500 || dump.test(page.text))
          wrong.push([path, form.verb, field, page.status, text.slice(0, 40)])
      }
    }
  }
  expect(sent).toBeGreaterThan(200)
  expect(wrong).toEqual([])
}, 300_000)
