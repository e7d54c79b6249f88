import { visitorByEmail } from '@caselead/api/auth/auth.ts'
import { business, dana, maya, priya, sofia, staff } from '@caselead/api/demo/cast.ts'
import { idOf } from '@caselead/api/demo/past.ts'
import { mailboxMail } from '@caselead/api/mailbox/read.ts'
import { createCaller } from '@caselead/api/routers/router.ts'
import { hours } from '@caselead/core/base/instant.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { expect, test } from 'vitest'
import { widget } from '../../setup/embedded-widget.ts'
import { call, outcome, pages, procedures, routes } from '../../setup/surface.ts'
import { connectedTrackers, plainTicket, sendAs } from '../../setup/trackers-like.ts'
import { formsOf, signedIn, visit } from '../../setup/visit.ts'
import { type World, world } from '../../setup/world.ts'

const marker = 'Zanzibar-4711'

const opening = {
  subject: 'Exports',
  body: 'They stop.',
  impact: 'one',
  urgency: 'degraded',
} as const

/** Not this very machine, which may read the mailbox of a desk without a mail provider. */
const far = '203.0.113.7'

/** What the team writes for the customer to read. Every other text of the desk is internal. */
const forTheCustomer = new Set([
  'agent.reply body',
  'agent.ask question',
  'agent.waitOnCustomer question',
  'agent.promiseUpdate words',
  'agent.sendUpdate body',
  'agent.resolve resolution',
  'agent.declineEscalation reason',
  'agent.addFollower name',
  'agent.openIncident title',
  'agent.escalateAccount reason',
])

const deeds = procedures.filter(
  ({ path, type }) => path.startsWith('agent.') && type === 'mutation',
)

const chosen = {
  email: 'zoe@elsewhere.example',
  channel: 'bugs',
  playbook: 'outage',
  usd: 12,
  step: 0,
}
const channels = { bugs: { kind: 'webhook', url: 'http://127.0.0.1:9/bugs' } } as const

/** Does everything the desk can do to a case, with the marker wherever the customer must not look. */
async function fullOfInternalWords(w: World, number: string): Promise<void> {
  const { agent } = await w.as(sofia.email)
  const { agent: below } = await w.as(maya.email)
  const { customer } = await w.as(priya.email)
  const other = await customer.open(opening)
  const agentId = await idOf(w.runtime, dana.email)
  const todo = new Set(deeds.map(({ path }) => path))
  const tell = (field: string, path: string): unknown => {
    const which = path === 'agent.linkIncident' ? other.number : number
    const fixed: Record<string, unknown> = {
      ...{ number: which, agentId, packet: undefined, to: undefined },
      ...{ ...chosen, incident: number.replace('C', 'I'), leadId: agentId, stage: 'fixing' },
    }
    const soon = { by: w.now() + hours(3), nextBy: w.now() + hours(3), impact: 'team' }
    if (field in fixed) return fixed[field]
    if (field in soon) return soon[field as keyof typeof soon]
    if (['urgency', 'level', 'seen', 'key', 'lacks', 'writingMs'].includes(field)) return undefined
    return forTheCustomer.has(`${path} ${field}`) ? 'For the customer' : marker
  }
  await ticketOver(w, number)
  for (const path of ['agent.linkTicket', 'agent.declineTelling']) todo.delete(path)
  for (let round = 0; round < 8 && todo.size > 0; round++) {
    await outcome(below.askRefund({ number, usd: 900, reason: marker }))
    const left = deeds.filter(({ path }) => todo.has(path))
    for (const { path, input } of [...left, ...deeds]) {
      const more = path === 'agent.tickStep' ? { done: true } : {}
      const asked = { ...input(tell), ...more }
      const { refusal } = await outcome(call({ agent } as never, path, asked))
      if (!refusal) todo.delete(path)
    }
    await w.pass(hours(5))
    await customer.write({ number, body: 'Any news?' })
    await outcome(customer.askToEscalate({ number, reason: 'Too slow' }))
  }
  expect([...todo]).toEqual([])
}

/** Linked, done, and not told of. */
async function ticketOver(w: World, number: string): Promise<void> {
  const { agent } = await w.as(sofia.email)
  const ticket = plainTicket(marker)
  await agent.linkTicket({ number, url: ticket.address })
  await sendAs(w, 'plain', ticket.sends('done', w.now()))
  await w.post()
  await agent.declineTelling({ number, reason: marker })
}

type Seen = [where: string, text: string][]

async function everyProcedure(w: World, number: string): Promise<Seen> {
  const visitor = await visitorByEmail(w.runtime, priya.email)
  const caller = createCaller({ runtime: w.runtime, visitor, operator: false, mailbox: false })
  const bearer = await widget(w, priya.email, far)
  const tell = (field: string) => (field === 'number' ? number : undefined)
  const seen: Seen = []
  for (const { path, type, input } of procedures) {
    const { answer, refusal } = await outcome(call(caller, path, input(tell)))
    seen.push([path, JSON.stringify(answer ?? refusal?.message ?? null)])
    const { body } = await (type === 'query' ? bearer.look : bearer.send)(path, input(tell) ?? {})
    seen.push([`widget ${path}`, JSON.stringify(body)])
  }
  return seen
}

async function everyPage(w: World, number: string): Promise<Seen> {
  const browser = await signedIn(w, priya.email, far)
  const addresses = [...pages, ...routes(w).map(({ path }) => path)]
  const seen: Seen = []
  for (const path of new Set(addresses.map((each) => each.replace(':number', number)))) {
    if (!path.endsWith('/live')) seen.push([path, (await browser.open(path)).html])
  }
  for (const form of formsOf((await browser.open(`/cases/${number}`)).html)) {
    const sent = await browser.submit(`/cases/${number}`, { ...form, reason: 'x', body: 'x' })
    seen.push([`POST ${form.verb}`, sent.html])
  }
  return seen
}

async function everyMail(w: World): Promise<Seen> {
  const mails = await w.mails(priya.email)
  const whole = await Promise.all(mails.map(({ id }) => mailboxMail(w.runtime, id)))
  return whole.map((mail) => ['a mail', JSON.stringify(mail)])
}

/** Its rules and rungs carry the marker in their names, too. */
function markedMatrix(): Matrix {
  const shipped = defaultMatrix(staff, business)
  return {
    ...{ ...shipped, channels },
    rules: shipped.rules.map((rule) => ({ ...rule, name: `${marker}-${rule.name}` })),
    rungs: shipped.rungs.map((rung) => ({ ...rung, responsibility: `${marker} ${rung.level}` })),
  }
}

test('what the team writes for itself reaches no customer, whatever they open', async () => {
  const matrix = markedMatrix()
  const w = await world({ at: '2026-11-24T08:00:00Z', matrix, trackers: connectedTrackers })
  const { number } = await (await w.as(priya.email)).customer.open(opening)
  await fullOfInternalWords(w, number)
  const events = await w.events(number)
  const marked = events.filter((event) => JSON.stringify(event).includes(marker))
  expect(new Set(marked.map(({ kind }) => kind)).size).toBeGreaterThan(7)

  const seen = [
    ...(await everyProcedure(w, number)),
    ...(await everyPage(w, number)),
    ...(await everyMail(w)),
  ]
  expect(seen.length).toBeGreaterThan(80)
  expect(seen.filter(([, text]) => text.includes(marker)).map(([where]) => where)).toEqual([])
  const desk = await (await signedIn(w, sofia.email)).open(`/desk/cases/${number}`)
  expect(desk.html).toContain(marker)
})

test('a live page is told that the case changed and nothing else', async () => {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const { number } = await (await w.as(priya.email)).customer.open(opening)
  const browser = await signedIn(w, priya.email)
  const response = await browser.ask(`/cases/${number}/live`)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  const next = async () => (await reader?.read())?.value ?? ''
  const { seq } = await (await w.as(priya.email)).customer.case({ number })
  expect(await next()).toMatch(/^event: open\ndata: \S+\nretry: \d{4}\n\n$/)
  const agent = (await w.as(sofia.email)).agent
  await agent.note({ number, body: marker })
  expect(seq).toBe((await agent.case({ number })).seq - 1)
  await agent.reply({ number, body: marker })
  expect(await next()).toBe(`event: case\ndata: ${number}\n\n`)
  await reader?.cancel()
  expect((await visit(w).ask(`/cases/${number}/live`)).status).toBe(404)
})
