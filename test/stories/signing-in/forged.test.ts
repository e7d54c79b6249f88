import { embedSecret } from '@caselead/api/auth/embed-tokens.ts'
import { chris, maya, priya } from '@caselead/api/demo/cast.ts'
import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { getJson, jwt, postJson, widget } from '../../setup/embedded-widget.ts'
import { linkIn, visit } from '../../setup/visit.ts'
import { type World, world } from '../../setup/world.ts'

const opening = {
  subject: 'Exports',
  body: 'They stop.',
  impact: 'one',
  urgency: 'degraded',
} as const

async function opened() {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const { number } = await (await w.as(chris.email)).customer.open(opening)
  return { w, number, mail: await w.newestMail(chris.email) }
}

const seconds = (w: World, plus = 0) => Math.floor((w.now() + plus) / 1000)

/** `from` makes each attempt come from another address: only so many are let through from one. */
const session = (w: World, identity: string, from: number) =>
  postJson(w, '/embed/session', { identity }, { 'x-forwarded-for': `203.0.113.${from}` })

const claims = (w: World) => ({ email: chris.email, iat: seconds(w), exp: seconds(w, minutes(10)) })
const none = (payload: object) =>
  `${jwt(payload, '', { alg: 'none' }).split('.').slice(0, 2).join('.')}.`

test('the widget speaks only for whom the vendor’s server vouches, freshly and with its own key', async () => {
  const { w } = await opened()
  const secret = embedSecret(w.runtime)
  const now = claims(w)
  const attempts: [string, string, number][] = [
    ['as it should be', jwt(now, secret), 200],
    ['without an end', jwt({ email: now.email, iat: now.iat }, secret), 200],
    ['of a clock two seconds ahead', jwt({ ...now, iat: seconds(w, 2000) }, secret), 200],
    ['of a clock two minutes ahead', jwt({ ...now, iat: seconds(w, minutes(2)) }, secret), 200],
    ['of a clock five minutes ahead', jwt({ ...now, iat: seconds(w, minutes(5)) }, secret), 401],
    ['good from a minute on', jwt({ ...now, nbf: seconds(w, minutes(1)) }, secret), 200],
    ['good from tomorrow on', jwt({ ...now, nbf: seconds(w, days(1)) }, secret), 401],
    ['signed within a second', jwt({ ...now, iat: now.iat + 0.75 }, secret), 200],
    ['ending within a second', jwt({ ...now, exp: now.exp + 0.25 }, secret), 200],
    ['unsigned', none(now), 401],
    ['unsigned, with a signature', jwt(now, secret, { alg: 'none' }), 401],
    ['signed with another key', jwt(now, 'another key altogether, and long enough'), 401],
    ['signed with the key of the desk', jwt(now, w.runtime.secret), 401],
    ['signed in another way', jwt(now, secret, { alg: 'HS512' }), 401],
    ['of eleven minutes ago', jwt({ ...now, iat: seconds(w, -minutes(11)) }, secret), 401],
    ['of tomorrow', jwt({ ...now, iat: seconds(w, days(1)) }, secret), 401],
    ['of no time', jwt({ email: now.email, exp: now.exp }, secret), 401],
    ['that has ended', jwt({ ...now, exp: seconds(w, -1000) }, secret), 401],
    ['for nobody', jwt({ iat: now.iat, exp: now.exp }, secret), 401],
    ['for somebody unknown', jwt({ ...now, email: 'who@else.example' }, secret), 401],
    ['for one of the team', jwt({ ...now, email: maya.email }, secret), 401],
    ['for a list', jwt({ ...now, email: [chris.email] }, secret), 401],
    [
      'changed afterwards',
      jwt(now, secret).replace(
        /\..*\./,
        `.${jwt({ ...now, email: priya.email }, '').split('.')[1]}.`,
      ),
      401,
    ],
    ['cut short', jwt(now, secret).slice(0, -4), 401],
    ['no token at all', 'a.b.c', 401],
    ['empty', '', 401],
  ]
  for (const [index, [what, identity, status]] of attempts.entries()) {
    const answer = await session(w, identity, index)
    expect([what, answer.status]).toEqual([what, status])
    expect(answer.body.error).toBe(
      status === 200
        ? undefined
        : 'This page couldn’t tell us who you are. Sign in with a code instead.',
    )
  }
})

test('the widget’s own token is good for an hour and for one person', async () => {
  const { w, number } = await opened()
  const { token } = await widget(w, chris.email)
  const input = encodeURIComponent(JSON.stringify({ number }))
  const look = (bearer: string) =>
    getJson(w, `/trpc/customer.case?input=${input}`, { authorization: `Bearer ${bearer}` })
  expect((await look(token)).status).toBe(200)
  const [header, payload, signature] = token.split('.') as [string, string, string]
  const told = JSON.parse(Buffer.from(payload, 'base64url').toString())
  const forged = [
    jwt(told, 'another key altogether, and long enough'),
    jwt(told, embedSecret(w.runtime)),
    jwt({ email: chris.email, iat: seconds(w) }, embedSecret(w.runtime)),
    none(told),
    `${header}.${Buffer.from(JSON.stringify({ ...told, sub: 'somebody' })).toString('base64url')}.${signature}`,
    token.slice(0, -3),
    '',
    'null',
  ]
  for (const bearer of forged) expect((await look(bearer)).status).toBe(401)
  const { token: others } = await widget(w, priya.email)
  expect((await look(others)).status).toBe(404)
  await w.pass(hours(1))
  expect(await look(token)).toMatchObject({
    status: 401,
    body: { error: { message: 'Sign in first.' } },
  })
})

test('the link in a mail opens one case for thirty days; without its key there is nothing', async () => {
  const { w, number, mail } = await opened()
  const link = linkIn(mail.text)
  const key = new URL(link).searchParams.get('key') ?? ''
  expect((await visit(w).open(link)).status).toBe(200)
  for (const wrong of [
    `${key}x`,
    key.slice(1),
    key.toUpperCase(),
    'x',
    '%00',
    '../..',
    "' or 1=1 --",
  ]) {
    const page = await visit(w).open(`/cases/${number}?key=${encodeURIComponent(wrong)}`)
    expect([wrong, page.status]).toEqual([wrong, 404])
    expect(page.text).toContain('This link doesn’t work')
    expect(page.html).toContain(`/sign-in?to=%2Fcases%2F${number}`)
  }
  const [, reply = ''] = /\+([0-9a-f]{32})@/.exec(mail.replyTo ?? '') ?? []
  expect((await visit(w).open(`/cases/${number}?key=${reply}`)).status).toBe(404)
  const browser = visit(w)
  await browser.open(link)
  await w.pass(days(30) - minutes(1))
  expect((await browser.open(`/cases/${number}`)).status).toBe(200)
  await w.pass(minutes(1))
  expect((await browser.open(`/cases/${number}`)).path).toMatch(/^\/sign-in/)
  expect((await visit(w).open(link)).status).toBe(404)
})

test('following a link changes nothing, however often it is followed', async () => {
  const { w, number, mail } = await opened()
  const before = (await w.events(number)).length
  for (let time = 0; time < 3; time++) await visit(w).open(linkIn(mail.text))
  for (const method of ['HEAD', 'OPTIONS', 'PUT', 'DELETE'])
    await visit(w).ask(linkIn(mail.text), { method })
  expect(await w.events(number)).toHaveLength(before)
})

test('a form sent from another site is not carried out', async () => {
  const { w, number, mail } = await opened()
  const browser = visit(w)
  await browser.open(linkIn(mail.text))
  const before = (await w.events(number)).length
  const body = new URLSearchParams({ verb: 'close', why: 'x' })
  for (const headers of [{ origin: 'https://elsewhere.example' }, { origin: 'null' }, {}]) {
    const { status } = await browser.ask(`/cases/${number}`, { method: 'POST', body, headers })
    expect(status).toBe(403)
  }
  expect(await w.events(number)).toHaveLength(before)
})
