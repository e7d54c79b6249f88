import { business, chris, ingrid, maya, priya, staff } from '@caselead/api/demo/cast.ts'
import { idOf } from '@caselead/api/demo/past.ts'
import { doubtTickets } from '@caselead/api/jobs/due/doubt-tickets.ts'
import { tellNextCase } from '@caselead/api/jobs/queues/tell-of-tickets.ts'
import { days, hours, minutes, seconds } from '@caselead/core/base/instant.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { theOne } from '../../setup/found.ts'
import { listener } from '../../setup/listener.ts'
import { outcome } from '../../setup/surface.ts'
import {
  connectedTrackers,
  githubTicket,
  jiraTicket,
  plainTicket,
  sendAs,
} from '../../setup/trackers-like.ts'
import { formsOf, signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const at = '2026-11-24T09:00:00Z'
const trackers = connectedTrackers
const w = await world({ at, trackers })
const desk = (await w.as(maya.email)).agent
const browser = await signedIn(w, maya.email)
const trouble = { body: 'It stops.', impact: 'team', urgency: 'degraded' } as const

async function opened(email = ingrid.email): Promise<string> {
  const { number } = await (await w.as(email)).customer.open({ subject: 'Exports', ...trouble })
  return number
}

async function linked(url: string, email?: string): Promise<string> {
  const number = await opened(email)
  await desk.linkTicket({ number, url })
  return number
}

const kindsOf = async (number: string) => (await w.events(number)).map(({ kind }) => kind)
const countOf = async (number: string) =>
  (await kindsOf(number)).filter((kind) => kind === 'ticket_changed').length

async function send(number: string, verb: string, filled: Record<string, string>) {
  const path = `/desk/cases/${number}`
  const form = theOne(formsOf((await browser.open(path)).html).find((each) => each.verb === verb))
  return browser.submit(path, { ...form, ...filled })
}

test('on the desk: linked, done, told in the words that were drafted', async () => {
  const ticket = jiraTicket('APP-41')
  const number = await opened()
  const wrong = await send(number, 'link-ticket', { url: 'https://wiki.example/APP-41' })
  expect(wrong.text).toContain(
    'You can link tickets from GitHub, Jira, Linear and another bug tracker',
  )
  const page = await send(number, 'link-ticket', { url: ticket.address })
  expect(page.text).toContain('The ticket is linked.')
  expect(page.text).toContain('Ticket in Jira APP-41')
  await sendAs(w, 'jira', ticket.sends('done', w.now()))
  await w.post()
  const due = await browser.open(`/desk/cases/${number}`)
  expect(due.text).toContain('Ticket APP-41: done')
  expect(due.text).toContain(`Tell ${ingrid.name} by`)
  expect(due.html).toMatch(/<textarea[^>]*>Hello [^<]*Our engineers have finished their work/)
  expect((await desk.home()).due.map((row) => row.number)).toContain(number)
  expect((await browser.open('/desk/queue?filter=to_tell')).text).toContain(number)
  const subjects = (await w.mails(maya.email)).map(({ subject }) => subject)
  expect(subjects).toContainEqual(expect.stringMatching(/tell the customer/i))
  const told = await send(number, 'reply', { body: 'It’s fixed. Please try again.' })
  expect(told.text).toContain('Your reply is on its way')
  expect((await desk.case({ number, show: 'all' })).toTell).toBe(null)
  const customers = await (await signedIn(w, ingrid.email)).open(`/cases/${number}`)
  expect(customers.text).toContain('It’s fixed. Please try again.')
  expect(customers.text).not.toContain('APP-41')
})

test('a ticket we asked for is followed by the address its tracker answered', async () => {
  const ticket = githubTicket(42)
  const answered = JSON.stringify({ key: ticket.key, url: ticket.address })
  const hook = await listener(() => ({ status: 200, body: answered }))
  const channels = { bugs: { kind: 'webhook', url: hook.url } } as const
  const other = await world({
    at,
    trackers,
    matrix: { ...defaultMatrix(staff, business), channels },
  })
  const { number } = await (await other.as(ingrid.email)).customer.open({
    subject: 'Exports',
    ...trouble,
  })
  const { agent } = await other.as(maya.email)
  await agent.openTicket({ number, channel: 'bugs' })
  await other.post()
  await sendAs(other, 'github', ticket.sends('done', other.now()))
  await other.post()
  expect((await agent.case({ number, show: 'all' })).ticket).toMatchObject({
    ...{ key: ticket.key, state: 'Done' },
  })
})

test('several cases wait for one ticket, and each hears of it once', async () => {
  const ticket = githubTicket(43)
  const numbers = [await linked(ticket.address), await linked(`${ticket.address}?x=1`, chris.email)]
  numbers.push(await linked(ticket.address.replace('https:', 'http:'), priya.email))
  await sendAs(w, 'github', ticket.sends('done', w.now()))
  await w.post()
  expect(await Promise.all(numbers.map(countOf))).toEqual([1, 1, 1])
  // One that is linked now hears at once what is known.
  const late = await linked(ticket.address)
  await w.post()
  expect(await countOf(late)).toBe(1)
  // One that is unlinked hears nothing more.
  await desk.declineTelling({ number: late, reason: 'They know.' })
  await desk.unlinkTicket({ number: late })
  w.letPass(seconds(5))
  await sendAs(w, 'github', ticket.sends('open', w.now()))
  await w.post()
  expect(await countOf(late)).toBe(1)
  expect(await Promise.all(numbers.map(countOf))).toEqual([2, 2, 2])
})

test('many hear side by side, an interruption in between, and none twice', async () => {
  const ticket = githubTicket(44)
  const numbers: string[] = []
  for (let n = 0; n < 12; n++) numbers.push(await linked(ticket.address))
  await sendAs(w, 'github', ticket.sends('done', w.now()))
  const victim = Number(theOne(numbers[5]).slice(2))
  // What is recorded of this one is undone at the last moment, as by a process that dies.
  await sql`create function dies() returns trigger language plpgsql as $$ begin
    raise exception 'killed'; end $$`.execute(w.db)
  await sql`create trigger dies before update on ticket_cases for each row
    when (old.case_id = ${sql.lit(victim)} and new.told > old.told) execute function dies()`.execute(
    w.db,
  )
  const tellers = Array.from({ length: 3 }, async () => {
    while (await tellNextCase(w.runtime));
  })
  await Promise.all(tellers)
  expect((await Promise.all(numbers.map(countOf))).filter((count) => count === 1)).toHaveLength(11)
  expect(await countOf(theOne(numbers[5]))).toBe(0)
  await sql`drop trigger dies on ticket_cases`.execute(w.db)
  w.letPass(minutes(1))
  await w.post()
  expect(await Promise.all(numbers.map(countOf))).toEqual(numbers.map(() => 1))
})

test('a solved case that promised it is on the lead’s list until its customer is told', async () => {
  const own = await world({ at, trackers })
  const { agent } = await own.as(maya.email)
  const { customer } = await own.as(ingrid.email)
  const ticket = plainTicket('45')
  const opens = async () => (await customer.open({ subject: 'Exports', ...trouble })).number
  const [promised, other] = [await opens(), await opens()]
  const agentId = await idOf(own.runtime, maya.email)
  for (const number of [promised, other]) {
    await agent.linkTicket({ number, url: ticket.address })
    await outcome(agent.nameLead({ number, agentId, reason: '' }))
    const tellsLater = number === promised
    await agent.resolve({ number, resolution: 'Worked around', tellsLater })
  }
  await sendAs(own, 'plain', ticket.sends('wont_do', own.now()))
  await own.post()
  const mine = async () => (await agent.home()).due.map(({ number }) => number)
  expect(await mine()).toEqual([promised])
  expect((await agent.queue({ filter: 'to_tell' })).rows).toHaveLength(1)
  await own.pass(days(2))
  const late = (await own.events(promised)).flatMap(({ kind, data }) =>
    kind === 'clock_breached' ? [data.kind] : [],
  )
  expect(late).toEqual(['tell_customer'])
  expect((await own.newestMail(maya.email)).text).toMatch(/wasn’t told in time/i)
  await agent.reply({ number: promised, body: 'They decided against it.' })
  await own.post()
  expect((await own.newestMail(ingrid.email)).text).toContain('They decided against it.')
  expect(await mine()).toEqual([])
})

test('when a tracker has been silent for two weeks, the lead is asked to look', async () => {
  const own = await world({ at, trackers })
  const { customer } = await own.as(ingrid.email)
  const { number } = await customer.open({ subject: 'Exports', ...trouble })
  await (await own.as(maya.email)).agent.linkTicket({ number, url: githubTicket(46).address })
  const doubted = async (): Promise<number> => {
    await doubtTickets(own.runtime)
    return (await own.events(number)).filter(({ kind }) => kind === 'ticket_doubted').length
  }
  own.letPass(days(13))
  expect(await doubted()).toBe(0)
  own.letPass(days(1) + hours(1))
  expect(await doubted()).toBe(1)
  expect(await doubted()).toBe(1)
  await sendAs(own, 'github', githubTicket(46).sends('open', own.now()))
  own.letPass(days(13))
  expect(await doubted()).toBe(1)
})
