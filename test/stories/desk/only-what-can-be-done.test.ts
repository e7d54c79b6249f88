import { business, chris, dana, maya, sofia, staff } from '@caselead/api/demo/cast.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { type Form, formsOf, readable, signedIn, type Visit } from '../../setup/visit.ts'
import { type World, world } from '../../setup/world.ts'

const packet = {
  ...{ summary: 'Exports stop', impact: 'No invoices', tried: 'A smaller file' },
  ...{ environment: '4.2', ask: 'Find it', customerWords: 'It stops' },
}

type Agent = Awaited<ReturnType<World['as']>>['agent']
type Deed = (agent: Agent, number: string, w: World) => Promise<unknown>

const resolved: Deed = (agent, number) => agent.resolve({ number, resolution: 'Done' })
const closed: Deed = (agent, number) => agent.close({ number, why: 'Done' })
const waiting: Deed = (agent, number) => agent.waitOnCustomer({ number, question: 'Which?' })
const handed: Deed = (agent, number) => agent.escalate({ number, to: 'L2', reason: 'Up', packet })
const onTop: Deed = (agent, number) => agent.escalate({ number, to: 'L4', reason: 'Up', packet })
const referred: Deed = (agent, number) => agent.escalate({ number, to: 4, reason: 'Up', packet })
const asked: Deed = async (_, number, w) =>
  (await w.as(chris.email)).customer.askToEscalate({ number, reason: 'Slow' })

const refunding: Deed = (agent, number) => agent.askRefund({ number, usd: 2, reason: 'Slow' })
const beyond: Deed = async (_, number, w) => {
  await (await w.as(maya.email)).agent.askRefund({ number, usd: 400, reason: 'Two days down' })
}
const incident: Deed = (agent, number) => agent.openIncident({ number, title: `Down ${number}` })
const ticket: Deed = (agent, number) => agent.openTicket({ number, channel: 'bugs' })
const allPlaybooks: Deed = async (agent, number) => {
  for (const playbook of ['outage', 'security', 'billing'])
    await agent.startPlaybook({ number, playbook })
}

/** Another open case of the account, and an incident to join. */
async function other() {
  const { agent } = await w.as(sofia.email)
  const { customer } = await w.as(chris.email)
  const trouble = { body: 'Slow.', impact: 'team', urgency: 'degraded' } as const
  const { number } = await customer.open({ subject: 'Pages', ...trouble })
  await agent.openIncident({ number, title: 'Pages are slow' })
}

const always = ['note', 'category', 'follow']
const followUp = ['assign', 'refund', 'playbook', 'ticket', 'incident', 'join', 'account']
const open = [
  ...['reply', 'update', 'promise', ...always, 'resolve', 'lead', 'priority', 'close'],
  ...followUp,
]
const atWork = [...open, 'escalate']
const without = (verbs: string[], ...gone: string[]) => verbs.filter((one) => !gone.includes(one))

const channels = { bugs: { kind: 'webhook', url: 'http://127.0.0.1:9/bugs' } } as const
const matrix = { ...defaultMatrix(staff, business), channels }
const w = await world({ at: '2026-11-24T08:00:00Z', matrix })
await other()
const browser = await signedIn(w, sofia.email)
const mayas = await signedIn(w, maya.email)
const danas = await signedIn(w, dana.email)

const states: [string, Deed[], string[]][] = [
  ['open', [], [...atWork, 'wait']],
  ['waiting', [waiting], [...atWork, 'resume', 'ask']],
  ['handed over', [handed], [...atWork, 'ask', 'wait', 'accept', 'bounce_back']],
  ['with the directors', [onTop], [...atWork, 'ask', 'wait', 'accept', 'bounce_back']],
  ['with the partner', [referred], [...atWork, 'wait', 'bounce_back']],
  ['with the partner, from the top', [onTop, referred], [...open, 'wait', 'bounce_back']],
  ['asked to climb', [asked], [...atWork, 'wait', 'decline']],
  ['refunded', [refunding], [...atWork, 'wait']],
  [
    'waiting for a refund',
    [beyond],
    [
      ...[...without(atWork, 'refund'), 'refund-yes', 'refund-no'],
      ...['ask', 'wait', 'accept', 'bounce_back'],
    ],
  ],
  ['part of an incident', [incident], [...without(atWork, 'incident', 'join'), 'wait']],
  ['awaiting a ticket', [ticket], [...without(atWork, 'ticket'), 'wait']],
  ['following every playbook', [allPlaybooks], [...without(atWork, 'playbook'), 'wait', 'tick']],
  [
    'resolved before the refund was answered',
    [beyond, resolved],
    [...always, 'lead', 'reopen', 'close', 'refund-yes', 'refund-no'],
  ],
  ['resolved', [resolved], [...always, 'lead', 'reopen', 'close']],
  ['closed', [closed], [...always, 'reopen']],
]

/** Fills a form with anything that would do. */
const filled = (form: Form, html: string): Form => ({
  ...Object.fromEntries(Object.keys(form).map((name) => [name, form[name] || 'Some words'])),
  ...('agentId' in form && { agentId: /<option value="([0-9a-f-]{36})"/.exec(html)?.[1] ?? '' }),
  ...('to' in form && { to: 'next' }),
  ...('moment' in form && { moment: 'later', at: '' }),
  ...('impact' in form && { impact: 'one', urgency: 'question' }),
  ...('usd' in form && { usd: '80' }),
  ...('email' in form && { email: 'zoe@elsewhere.example' }),
  // One of those that are offered, not another by its number.
  ...('incident' in form && 'number' in form && { number: '' }),
})

test.for(states)('on a case that is %s every form can be carried out', async ([, deeds, verbs]) => {
  const { agent } = await w.as(sofia.email)
  const { customer } = await w.as(chris.email)
  const opened = async () => {
    const trouble = { body: 'They stop.', impact: 'team', urgency: 'degraded' } as const
    const { number } = await customer.open({ subject: 'Exports', ...trouble })
    for (const deed of deeds) await deed(agent, number, w)
    return `/desk/cases/${number}`
  }
  const forms = formsOf((await browser.open(await opened())).html)
  const offered = [...new Set(forms.map(({ verb = '' }) => verb))]
  expect(offered.sort()).toEqual([...verbs].sort())
  for (const verb of found(offered)) {
    const path = await opened()
    const { html } = await browser.open(path)
    const form = formsOf(html).find((each) => each.verb === verb)
    const top = verb === 'escalate' && !/ id="escalate-to"[^>]*>\s*<option value="L\d"/.test(html)
    const sent = { ...filled(form ?? {}, html), ...(top && { to: '4' }) }
    const page = await browser.submit(path, sent)
    const refused = /class="notice late".*?<\/div>/s.exec(page.html)?.[0] ?? ''
    expect([verb, page.status, readable(refused)]).toEqual([verb, 200, ''])
  }
})

test('what needs authority is offered to whoever has it', async () => {
  const { number } = await (await w.as(chris.email)).customer.open({
    ...{ subject: 'Exports', body: 'x', impact: 'team', urgency: 'degraded' },
  })
  await (await w.as(dana.email)).agent.askRefund({ number, usd: 900, reason: 'Two days down' })
  const verbs = async (reader: Visit) =>
    formsOf((await reader.open(`/desk/cases/${number}`)).html).map(({ verb }) => verb)
  expect(await verbs(mayas)).not.toContain('refund-no')
  expect(await verbs(mayas)).not.toContain('account')
  expect(await verbs(danas)).toContain('refund-no')
  expect(await verbs(danas)).not.toContain('refund-yes')
  expect(await verbs(browser)).toEqual(expect.arrayContaining(['refund-yes', 'account']))
})

test('a handoff above their tier is not offered to somebody below', async () => {
  const { number } = await (await w.as(chris.email)).customer.open({
    ...{ subject: 'Exports', body: 'x', impact: 'team', urgency: 'degraded' },
  })
  await (await w.as(sofia.email)).agent.escalate({ number, to: 'L3', reason: 'Up', packet })
  const verbs = async (reader: Visit) =>
    formsOf((await reader.open(`/desk/cases/${number}`)).html).map(({ verb }) => verb)
  expect(await verbs(mayas)).not.toContain('accept')
  expect(await verbs(browser)).toContain('accept')
})

test('a case can be referred to the partner from its page, and the form says what that means', async () => {
  const { number } = await (await w.as(chris.email)).customer.open({
    ...{ subject: 'Exports', body: 'x', impact: 'one', urgency: 'question' },
  })
  const path = `/desk/cases/${number}`
  const before = await danas.open(path)
  expect(before.text).toContain('Lena Brandt, our partner (tier 4)')
  expect(before.text).toMatch(
    /Lena Brandt works on it outside the team\. \w+ \w+ stays the case lead/,
  )
  const form = formsOf(before.html).find(({ verb }) => verb === 'escalate')
  const after = await danas.submit(path, { ...form, to: '4', reason: 'Their router' })
  expect(after.status).toBe(200)
  const one = await (await w.as(dana.email)).agent.case({ number })
  expect(one).toMatchObject({ tier: 4, withPartner: 'Lena Brandt' })
  expect(one.clocks.map(({ kind }) => kind)).toContain('partner')
  expect(after.text).not.toContain('our partner (tier 4) ')
})
