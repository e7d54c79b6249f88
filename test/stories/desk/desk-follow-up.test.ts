import {
  business,
  chris,
  dana,
  ines,
  ingrid,
  maya,
  priya,
  sofia,
  staff,
} from '@caselead/api/demo/cast.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { formsOf, signedIn, type Visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const channels = { bugs: { kind: 'webhook', url: 'http://127.0.0.1:9/bugs' } } as const
const matrix = { ...defaultMatrix(staff, business), channels }
const w = await world({ at: '2026-11-24T09:00:00Z', matrix })
const [mayas, danas, ineses] = [
  await signedIn(w, maya.email),
  await signedIn(w, dana.email),
  await signedIn(w, ines.email),
]
const chriss = await signedIn(w, chris.email)

const trouble = {
  subject: 'Exports',
  body: 'They stop.',
  impact: 'one',
  urgency: 'degraded',
} as const

async function opened(email = chris.email) {
  const { number } = await (await w.as(email)).customer.open(trouble)
  return { number, path: `/desk/cases/${number}` }
}

/** Sends one of a page's own forms, filled in. */
async function send(browser: Visit, path: string, verb: string, filled: Record<string, string>) {
  const form = formsOf((await browser.open(path)).html).find((each) => each.verb === verb)
  if (!form) throw new Error(`${path} has no form ${verb}`)
  return browser.submit(path, { ...form, ...filled })
}

test('a refund within one’s authority is authorised at once, and the customer reads so', async () => {
  const { number, path } = await opened()
  expect((await mayas.open(path)).text).toContain('You can authorise up to 100 USD yourself.')
  const page = await send(mayas, path, 'refund', { usd: '$99.50', reason: 'A day lost' })
  expect([page.status, page.text]).toEqual([
    200,
    expect.stringContaining('You’ve authorised the refund'),
  ])
  const customers = await chriss.open(`/cases/${number}`)
  expect(customers.text).toContain('Maya Lindqvist authorised a refund of 99.50 USD')
  expect(customers.text).not.toContain('A day lost')
})

test('a refund above it is shown to everybody and answered by whoever may', async () => {
  const { number, path } = await opened()
  const asked = await send(mayas, path, 'refund', { usd: '1,250', reason: 'A week lost' })
  expect(asked.text).toContain('You asked for a refund of 1,250 USD')
  const seen = await danas.open(path)
  expect(seen.text).toContain('Maya Lindqvist asked for a refund of 1,250 USD')
  expect(seen.text).toMatch(
    /Waiting for an answer from our senior engineers \(L3\): .*Ines Carvalho/,
  )
  expect((await chriss.open(`/cases/${number}`)).text).not.toContain('A week lost')
  const done = await send(ineses, path, 'refund-yes', {})
  expect(done.text).toContain('You’ve authorised the refund. We’re emailing the customer.')
  expect(await (await w.as(ines.email)).agent.case({ number })).toMatchObject({
    refund: null,
    handoff: null,
  })
})

test('a refund is declined in words the customer never reads', async () => {
  const { number, path } = await opened()
  await send(mayas, path, 'refund', { usd: '250', reason: 'Two days lost' })
  const without = await send(danas, path, 'refund-no', { reason: ' ' })
  expect([without.status, without.text]).toEqual([
    422,
    expect.stringContaining('Say why. The person who asked will read it.'),
  ])
  const page = await send(danas, path, 'refund-no', { reason: 'It was their network' })
  expect(page.text).toContain('You’ve declined the refund.')
  expect((await chriss.open(`/cases/${number}`)).text).not.toContain('their network')
})

test('an amount that is none comes back with everything typed', async () => {
  const { path } = await opened()
  const page = await send(mayas, path, 'refund', { usd: '12 pounds', reason: 'Two days lost' })
  expect(page.status).toBe(422)
  expect(page.html).toContain('value="12 pounds"')
  expect(page.html).toContain('>Two days lost</textarea>')
  expect(page.text).toContain('Enter the amount in USD, like 120 or 99.50.')
})

test('a playbook is ticked off step by step, by name and time, and back again', async () => {
  const { path } = await opened()
  await send(mayas, path, 'playbook', { playbook: 'billing' })
  const ticked = await send(mayas, path, 'tick', {})
  expect(ticked.text).toContain('1 of 3 done')
  expect(ticked.text).toMatch(/Find every invoice with the same error Maya Lindqvist, 10:00 today/)
  expect(ticked.html).toContain('aria-pressed="true"')
  const back = await send(mayas, path, 'tick', {})
  expect(back.text).toContain('0 of 3 done')
  expect(back.text).toContain('Start another playbook')
  expect((await mayas.open(`${path}?show=all`)).text).toMatch(
    /Step 1 of “Billing error for several customers” is open again .*Find every invoice with the same error/,
  )
})

test('the playbooks of the level a case is at are offered first', async () => {
  const { number, path } = await opened()
  const first = async () =>
    /<input type="radio" name="playbook" value="(\w+)"/.exec((await ineses.open(path)).html)?.[1]
  expect(await first()).toBe('outage')
  await (await w.as(maya.email)).agent.askRefund({ number, usd: 250, reason: 'Two days' })
  expect(await first()).toBe('billing')
})

test('two ticks of one step at once are one, and the second hears so', async () => {
  const { path } = await opened()
  await send(mayas, path, 'playbook', { playbook: 'outage' })
  const [form = {}] = formsOf((await mayas.open(path)).html).filter(({ verb }) => verb === 'tick')
  await mayas.submit(path, { ...form, key: crypto.randomUUID() })
  const late = await danas.submit(path, { ...form, key: crypto.randomUUID() })
  expect(late.status).toBe(409)
  expect(late.html.match(/There’s a problem/g)).toHaveLength(1)
})

test('a case opens an incident, others join it, and its customers read the title', async () => {
  const [one, two] = [await opened(), await opened(priya.email)]
  const first = await send(mayas, one.path, 'incident', { title: 'Card payments fail' })
  expect(first.html).toMatch(/href="\/desk\/incidents\/I-\d+"[^>]*>\s*Card payments fail/)
  const [incident] = (await (await w.as(maya.email)).agent.incidents({})).incidents
  await send(mayas, two.path, 'join', { incident: incident?.id ?? '' })
  expect((await chriss.open(`/cases/${one.number}`)).text).toContain(
    'We opened an incident for this: Card payments fail',
  )
  const list = await mayas.open('/desk/incidents')
  expect(list.text).toMatch(/Card payments fail I-\d+ Open 2 cases Opened now/)
  const page = await mayas.open(`/desk/incidents/${incident?.id}`)
  for (const { number } of [one, two]) expect(page.html).toContain(`href="/desk/cases/${number}"`)
  expect((await mayas.open('/desk')).text).toContain('1 open incident')
})

test('customers of its cases read who leads an incident and its stage, as far as somebody has said', async () => {
  const { number } = await opened()
  const { agent } = await w.as(maya.email)
  await agent.openIncident({ number, title: 'Labels are blank' })
  const { incidents } = await agent.incidents({})
  const { id = '' } = incidents.find(({ title }) => title === 'Labels are blank') ?? {}
  const path = `/desk/incidents/${id}`
  const read = async () => (await chriss.open(`/cases/${number}`)).text
  expect(await read()).toContain('Part of an incident: Labels are blank')
  expect(await read()).not.toMatch(/Led by|Cause found/)
  const describe = (leadId: string, stage: string) =>
    mayas.submit(path, { verb: 'describe', incident: id, leadId, stage })
  expect((await describe(dana.email, '')).text).toContain(
    'Saved. Customers with a case in it can see it now.',
  )
  expect(await read()).toContain('Led by Dana Whitfield')
  expect(await read()).toContain('Dana Whitfield leads the incident.')
  await describe(dana.email, 'cause_found')
  expect(await read()).toContain('Led by Dana Whitfield · Cause found')
  expect(await read()).toContain('We’ve found the cause of the incident.')
  const refused = await describe('nobody at all', '')
  expect(refused.status).toBe(422)
  await w.pass(minutes(60))
  expect((await w.newestMail(chris.email)).text).toContain('Dana Whitfield leads the incident.')
  await mayas.submit(path, { incident: id })
  expect(await read()).not.toContain('Labels are blank Led by')
  expect((await describe(dana.email, 'fixing')).status).toBe(409)
})

test('what was said of an incident is kept with who said it and when, and told once', async () => {
  const { number } = await opened()
  const { agent } = await w.as(maya.email)
  await agent.openIncident({ number, title: 'Scanners are slow' })
  const { incidents } = await agent.incidents({})
  const incident = incidents.find(({ title }) => title === 'Scanners are slow')?.id ?? ''
  const first = w.now()
  const about = { incident, leadId: dana.email, stage: 'investigating' } as const
  await agent.describeIncident(about)
  await agent.describeIncident(about)
  await w.pass(minutes(5))
  await (await w.as(dana.email)).agent.describeIncident({ ...about, stage: 'fixing' })
  await agent.endIncident({ incident })
  const { steps } = await agent.incident({ incident })
  expect(steps.map(({ by, at, kind, lead, stage }) => [by, at, kind, lead?.name, stage])).toEqual([
    [maya.name, first + minutes(5), 'ended', dana.name, 'fixing'],
    [dana.name, first + minutes(5), 'described', dana.name, 'fixing'],
    [maya.name, first, 'described', dana.name, 'investigating'],
  ])
  const page = await mayas.open(`/desk/incidents/${incident}`)
  expect(page.text).toContain('Led by Dana Whitfield · Fix under way, set by Dana Whitfield')
  for (const rewriting of [
    sql`update incident_events set stage = 'watching'`,
    sql`delete from incident_events`,
    sql`truncate incident_events`,
  ])
    await expect(rewriting.execute(w.db)).rejects.toThrow('append-only')
})

test('an incident is ended from its page, once, and then offers nothing', async () => {
  const { number } = await opened(ingrid.email)
  await (await w.as(maya.email)).agent.openIncident({ number, title: 'Mail is late' })
  const incidents = (await (await w.as(maya.email)).agent.incidents({})).incidents
  const { id = '' } = incidents.find(({ title }) => title === 'Mail is late') ?? {}
  const path = `/desk/incidents/${id}`
  const done = await mayas.submit(path, { incident: id })
  expect([done.status, done.text]).toEqual([200, expect.stringContaining('The incident is closed')])
  expect(formsOf(done.html)).toEqual([])
  const again = await danas.submit('/desk/incidents', { incident: id })
  expect([again.status, again.text]).toEqual([
    409,
    expect.stringContaining('no such open incident'),
  ])
  expect((await mayas.open(`/desk/cases/${number}`)).text).toContain('Incident, ended')
  expect((await mayas.open('/desk/incidents/I-none')).status).toBe(404)
})

test('a ticket is asked for once, and only a web address becomes a link', async () => {
  const { number, path } = await opened()
  const page = await send(mayas, path, 'ticket', { channel: 'bugs' })
  expect(page.text).toContain('Ticket in bugs Requested now, no answer yet')
  expect(formsOf(page.html).map(({ verb }) => verb)).not.toContain('ticket')
  const answered = async (url: string) => {
    const ticket = { channel: 'bugs', askedAt: w.now(), key: 'BUG-7', url }
    const { state } = await w.db
      .selectFrom('cases')
      .select('state')
      .where('id', '=', Number(number.slice(2)))
      .executeTakeFirstOrThrow()
    await w.db
      .updateTable('cases')
      .set({ state: JSON.stringify({ ...(state as object), ticket }) })
      .where('id', '=', Number(number.slice(2)))
      .execute()
    return (await mayas.open(path)).html
  }
  expect(await answered('https://bugs.example/7')).toMatch(
    /href="https:\/\/bugs.example\/7"[^>]*>\s*BUG-7/,
  )
  expect(await answered('javascript:alert(1)')).not.toContain('javascript:')
})

test('a lead brings a whole account up, told how many cases follow', async () => {
  const [one, two] = [await opened(ingrid.email), await opened(ingrid.email)]
  const open = (await (await w.as(sofia.email)).agent.queue({ filter: 'open' })).rows
  const others = open.filter(({ account, level }) => account === 'Fjord Bikes' && level === 'L1')
  expect((await ineses.open(one.path)).text).toContain(
    `Our directors (L4) ${others.length - 1} other open cases follow`,
  )
  const empty = await send(ineses, one.path, 'account', { level: 'L4', reason: '' })
  expect([empty.status, empty.html]).toEqual([422, expect.stringMatching(/value="L4" checked/)])
  const page = await send(ineses, one.path, 'account', { level: 'L4', reason: 'Renewal at risk' })
  expect(page.text).toContain('You’ve escalated the account. Its other open cases will follow.')
  await w.post()
  expect(await (await w.as(ines.email)).agent.case({ number: two.number })).toMatchObject({
    level: 'L4',
  })
})

test('a ticked step keeps the title of its own run when the playbook is written anew', async () => {
  const { number, path } = await opened()
  const { agent } = await w.as(maya.email)
  const playbook = 'billing'
  await agent.startPlaybook({ number, playbook })
  for (const step of [0, 1, 2]) await agent.tickStep({ number, playbook, step, done: true })
  const { matrix: desk } = await w.as(sofia.email)
  const { matrix: old } = await desk.document({ version: null })
  const rewritten = { title: 'Money goes back', steps: ['Ring them'] }
  const playbooks = { ...old.playbooks, billing: rewritten }
  const { version } = await desk.publish({ text: JSON.stringify({ ...old, playbooks }) })
  await desk.move({ version })
  await agent.startPlaybook({ number, playbook })
  const { text } = await mayas.open(`${path}?show=all`)
  expect(text).toContain('Playbook started: Money goes back')
  expect(text).toMatch(
    /Step 1 of “Billing error for several customers” is done .*Find every invoice with the same error/,
  )
})
