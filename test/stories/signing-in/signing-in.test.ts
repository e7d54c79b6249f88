import { chris, ingrid, maya, priya } from '@caselead/api/demo/cast.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { contactByEmail } from '@caselead/db/team/people.ts'
import { expect, test } from 'vitest'
import { getJson, postJson } from '../../setup/embedded-widget.ts'
import { found } from '../../setup/found.ts'
import { signedIn, type Visit, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })

const ask = (browser: Visit, email: string) => browser.submit('/sign-in', { email, asked: 'yes' })

const enter = async (browser: Visit, email: string, code: string) =>
  (await browser.submit('/sign-in', { email, code, sent: 'yes', to: '/' })).path.startsWith(
    '/sign-in',
  ) === false

const wrongly = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(code.length, '0')

/** Every code that was mailed to this address, newest first. */
async function codesOf(email: string): Promise<string[]> {
  const subjects = (await w.mails(email)).map(({ subject }) => subject)
  return subjects.flatMap((subject) => /^\d+(?= is your sign-in code)/.exec(subject) ?? [])
}

test('two codes on their way are both good, in either order, each once', async () => {
  const [phone, laptop] = [visit(w), visit(w)]
  await ask(phone, priya.email)
  await ask(laptop, priya.email)
  const [newer = '', older = ''] = await codesOf(priya.email)
  expect(await enter(laptop, priya.email, older)).toBe(true)
  expect(await enter(phone, priya.email, newer)).toBe(true)
  expect(await enter(visit(w), priya.email, older)).toBe(false)
})

test('a code is good for ten minutes, whatever is asked for after it', async () => {
  await ask(visit(w), chris.email)
  const [first = ''] = await codesOf(chris.email)
  await w.pass(minutes(9))
  await ask(visit(w), chris.email)
  const [second = ''] = await codesOf(chris.email)
  expect(await enter(visit(w), chris.email, first)).toBe(true)
  await w.pass(minutes(10))
  expect(await enter(visit(w), chris.email, second)).toBe(false)
})

test.for([
  ['from another network', '198.51.100.9'],
  ['from the same network', undefined],
] as const)('nobody is locked out by a stranger who guesses and asks %s', async ([, from]) => {
  const owner = visit(w)
  await ask(owner, maya.email)
  const [code = ''] = await codesOf(maya.email)
  const stranger = visit(w, from)
  for (let time = 0; time < 12; time++) await ask(stranger, maya.email)
  for (let time = 0; time < 40; time++) {
    const browser = time % 2 ? stranger : visit(w, from)
    expect(await enter(browser, maya.email, wrongly(code))).toBe(false)
  }
  expect(await enter(owner, maya.email, code)).toBe(true)
  const later = visit(w)
  await ask(later, maya.email)
  const [newest = ''] = await codesOf(maya.email)
  expect(await enter(later, maya.email, newest)).toBe(true)
  await w.pass(minutes(24 * 60))
})

test('an address that is tried hard gets codes nobody can guess, and its short ones are good only where they were asked for', async () => {
  const owner = visit(w, '192.0.2.1')
  await ask(owner, ingrid.email)
  const [short = ''] = await codesOf(ingrid.email)
  for (let asker = 0; asker < 31; asker++) {
    await enter(visit(w, `203.0.113.${asker}`), ingrid.email, wrongly(short))
  }
  expect(await enter(visit(w, '203.0.113.200'), ingrid.email, short)).toBe(false)
  await ask(visit(w, '192.0.2.2'), ingrid.email)
  const [long = ''] = await codesOf(ingrid.email)
  expect([short.length, long.length]).toEqual([6, 12])
  const grouped = long.replace(/(\d{4})/g, '$1 ')
  expect(await enter(visit(w, '192.0.2.3'), ingrid.email, grouped)).toBe(true)
  expect(await enter(owner, ingrid.email, short)).toBe(true)
})

test('an address never has more than ten codes on their way, from however many networks they are asked for', async () => {
  const email = 'asked-often@harbour.example'
  const owner = visit(w, '192.0.2.1')
  for (let network = 0; network < 30; network++) await ask(visit(w, `203.0.113.${network}`), email)
  const codes = await codesOf(email)
  expect(codes).toHaveLength(10)
  await w.pass(minutes(8))
  await ask(owner, email)
  expect(await codesOf(email)).toHaveLength(10)
  const [newest = ''] = codes
  expect(await enter(owner, email, newest)).toBe(true)
  await w.pass(minutes(3))
  await ask(owner, email)
  const [later = ''] = await codesOf(email)
  expect(await codesOf(email)).toHaveLength(11)
  expect(await enter(owner, email, later)).toBe(true)
})

test('many at once get no more codes for an address than one after the other', async () => {
  const email = 'asked-at-once@harbour.example'
  const askers = Array.from({ length: 120 }, (_, at) => visit(w, `198.51.100.${at}`))
  await Promise.all(askers.map((each) => ask(each, email)))
  expect(await codesOf(email)).toHaveLength(10)
  const { count } = await w.db
    .selectFrom('sign_in_codes')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  expect(Number(count)).toBeLessThanOrEqual(110)
})

test.for([
  ['sends along what it was told', true],
  ['is of before there was anything to send', false],
] as const)(
  'wrong codes typed in a widget that %s last until another is asked for',
  async ([, sends]) => {
    const far = { 'x-forwarded-for': sends ? '192.0.2.61' : '192.0.2.62' }
    const email = `widget-${sends}@harbour.example`
    const code = async () => {
      const { body } = await postJson(w, '/embed/code', { email }, far)
      const [newest = ''] = await codesOf(email)
      return { newest, asker: sends ? { asker: body.asker } : {} }
    }
    const type = async (code: string, asker: object) =>
      (await postJson(w, '/embed/session', { email, code, ...asker }, far)).status
    const first = await code()
    for (let time = 0; time < 5; time++)
      expect(await type(wrongly(first.newest), first.asker)).toBe(422)
    expect(await type(first.newest, first.asker)).toBe(422)
    const second = await code()
    expect(await type(second.newest, second.asker)).toBe(200)
  },
)

test('nobody on the same network uses up the tries of a widget that asked for a code', async () => {
  const far = { 'x-forwarded-for': '192.0.2.63' }
  const email = 'same-network@harbour.example'
  const { body } = await postJson(w, '/embed/code', { email }, far)
  const [code = ''] = await codesOf(email)
  for (let time = 0; time < 10; time++)
    await postJson(w, '/embed/session', { email, code: wrongly(code) }, far)
  const { asker } = body
  const admitted = await postJson(w, '/embed/session', { email, code, asker }, far)
  expect(admitted.status).toBe(200)
})

test('a code is taken however it is pasted', async () => {
  for (const paste of [
    (code: string) => `${code.slice(0, 3)}-${code.slice(3)}`,
    (code: string) => ` ${[...code].join(' ')} `,
    (code: string) => [...code].map((each) => String.fromCodePoint(0xff10 + Number(each))).join(''),
  ]) {
    const browser = visit(w)
    await ask(browser, priya.email)
    const [code = ''] = await codesOf(priya.email)
    expect(await enter(browser, priya.email, paste(code))).toBe(true)
  }
})

test('an address in any alphabet signs in, opens cases by mail and is one person however it is spelled', async () => {
  const [email, spelled] = ['jörg@bäckerei-müller.example', 'JÖRG@xn--bckerei-mller-bfb28a.example']
  const browser = visit(w)
  await ask(browser, spelled)
  const [code = ''] = await codesOf(email)
  expect(await enter(browser, email, code)).toBe(true)
  const contact = await contactByEmail(w.db, email)
  expect(contact?.email).toBe(email)
  const { status } = await postJson(w, '/embed/code', { email: spelled })
  expect(status).toBe(200)
  const [newest = ''] = await codesOf(email)
  const admitted = await postJson(w, '/embed/session', { email, code: newest })
  expect(admitted.status).toBe(200)
})

test('signing out ends what links from mails had opened, and no page of before is kept', async () => {
  const contact = await w.as(chris.email)
  const { number } = await contact.customer.open({
    ...{ subject: 'Exports', body: 'They stop.', impact: 'one', urgency: 'degraded' },
    channel: 'portal',
  })
  const { text } = await w.newestMail(chris.email)
  const [link = ''] = /\/cases\/C-\d+\?key=[\w-]+/.exec(text) ?? []
  const browser = await signedIn(w, priya.email)
  expect((await browser.open(link)).text).toContain('Exports')
  const page = await browser.ask(`/cases/${number}`)
  expect(page.headers.get('cache-control')).toContain('no-store')
  await browser.submit('/sign-out', {})
  expect(browser.cookiesFor(`/cases/${number}`)).not.toMatch(/session|links/)
  expect((await browser.open(`/cases/${number}`)).text).not.toContain('They stop')
})

test('links of several cases are kept beside one another', async () => {
  const contact = await w.as(chris.email)
  const open = (subject: string) =>
    contact.customer.open({
      ...{ subject, body: `${subject} stop.`, impact: 'one', urgency: 'degraded' },
      channel: 'portal',
    })
  const browser = visit(w)
  const numbers: string[] = []
  for (const subject of ['Labels', 'Invoices', 'Routes']) {
    numbers.push((await open(subject)).number)
    const { text } = await w.newestMail(chris.email)
    await browser.open(/\/cases\/C-\d+\?key=[\w-]+/.exec(text)?.[0] ?? '')
  }
  for (const number of found(numbers))
    expect((await browser.open(`/cases/${number}`)).status).toBe(200)
})

test('a token of the widget stays the customer it was made for when they join the team', async () => {
  await ask(visit(w), 'newcomer@harbour.example')
  const [code = ''] = await codesOf('newcomer@harbour.example')
  const { body } = await postJson(w, '/embed/session', { email: 'newcomer@harbour.example', code })
  const headers = { authorization: `Bearer ${(body as { token: string }).token}` }
  expect((await getJson(w, '/trpc/customer.cases', headers)).status).toBe(200)
  await w.db
    .updateTable('agents')
    .set({ email: 'newcomer@harbour.example' })
    .where('email', '=', maya.email)
    .execute()
  expect((await getJson(w, '/trpc/agent.home', headers)).status).toBe(404)
  expect((await getJson(w, '/trpc/customer.cases', headers)).status).toBe(200)
  expect((await fetch(`${w.url}/desk`, { headers, redirect: 'manual' })).status).not.toBe(200)
})

test('somebody new who signs in twice at the same moment is one contact, signed in both times', async () => {
  const email = 'nova@studio.example'
  const [phone, laptop] = [visit(w), visit(w)]
  await ask(phone, email)
  await ask(laptop, email)
  const [newer = '', older = ''] = await codesOf(email)
  const both = await Promise.all([enter(phone, email, older), enter(laptop, email, newer)])
  expect(both).toEqual([true, true])
  const rows = await w.db.selectFrom('contacts').select('id').where('email', '=', email).execute()
  expect(rows).toHaveLength(1)
})
