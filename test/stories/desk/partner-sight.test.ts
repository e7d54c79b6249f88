import { visitorByEmail } from '@caselead/api/auth/auth.ts'
import { dana, lena, priya, sofia } from '@caselead/api/demo/cast.ts'
import { idOf } from '@caselead/api/demo/past.ts'
import { createCaller } from '@caselead/api/routers/router.ts'
import { hours } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { call, outcome, pages, procedures } from '../../setup/surface.ts'
import { formsOf, signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const inside = 'Zanzibar-4711'
const forLena = 'The fan of rack 7'
const elsewhere = 'Another trouble'

const packet = {
  ...{ summary: 'Exports stop', impact: 'No invoices', tried: 'A smaller file' },
  ...{ environment: 'Release 4.2', ask: 'Look at the router', customerWords: 'It stops' },
}
const trouble = { body: 'They stop.', impact: 'team', urgency: 'degraded' } as const

const w = await world({ at: '2026-11-24T08:00:00Z' })
const browser = await signedIn(w, lena.email)

/** Priya's company has two cases; one is with Lena, after the team wrote about it. */
async function referred() {
  const { customer } = await w.as(priya.email)
  const { agent } = await w.as(sofia.email)
  const { number } = await customer.open({ subject: 'Exports', ...trouble })
  const { number: other } = await customer.open({ subject: elsewhere, ...trouble })
  await agent.nameLead({ number, agentId: await idOf(w.runtime, dana.email), reason: inside })
  await agent.note({ number, body: inside })
  await agent.reply({ number, body: 'We look into it.' })
  await agent.changePriority({ number, impact: 'many', urgency: 'blocked', reason: inside })
  await agent.escalate({ number, to: 'L3', reason: inside, packet: { ...packet, tried: inside } })
  await w.pass(hours(1))
  await agent.escalate({ number, to: 4, reason: 'It is your router', packet })
  await agent.note({ number, body: inside })
  await agent.note({ number, body: forLena, forPartner: true })
  const visitor = await visitorByEmail(w.runtime, lena.email)
  return {
    number,
    other,
    lena: createCaller({ runtime: w.runtime, visitor, operator: false, mailbox: false }),
  }
}

test('a partner reads the trouble, the handoff and what is meant for them, not the team’s own', async () => {
  const { number, lena } = await referred()
  const seen = await lena.partner.case({ number })
  expect(seen).toMatchObject({
    ...{ subject: 'Exports', contact: 'Priya Shah', packet, clock: { kind: 'partner' } },
    lead: { name: 'Dana Whitfield' },
  })
  expect(seen.said.map(({ sentence, body }) => [sentence, body])).toEqual([
    ['Priya Shah opened this case', 'They stop.'],
    expect.anything(),
    ['Dana Whitfield, Technical specialist, is the case lead', null],
    ['Sofia Marin replied', 'We look into it.'],
    ['Sofia Marin referred this case to you', 'It is your router'],
    ['Sofia Marin wrote a note', forLena],
  ])
  expect((await w.newestMail('lena@northwind.example')).text).not.toContain(inside)
})

test('no procedure tells a partner anything else, of this case or of another', async () => {
  const { number, other, lena } = await referred()
  const agentId = await idOf(w.runtime, dana.email)
  const answered = new Set<string>()
  const leaks: string[] = []
  const refused: [path: string, code: string | undefined][] = []
  for (const { path, input, fields } of procedures.filter(
    ({ path }) => path !== 'partner.bounceBack',
  )) {
    for (const each of [other, number]) {
      const tell = (field: string) => ({ number: each, agentId })[field]
      const { answer, refusal } = await outcome(call(lena, path, input(tell)))
      const text = JSON.stringify(answer ?? refusal?.message ?? null)
      const told = [inside, elsewhere, '180000', 'enterprise', '"vip"'].filter((word) =>
        text.includes(word),
      )
      if (told.length > 0) leaks.push(`${path}: ${told}`)
      if (refusal === null && !/^(?:anyone|help)\./.test(path)) answered.add(path)
      if (each === other && fields.includes('number')) refused.push([path, refusal?.code])
    }
  }
  for (const [path, code] of found(refused))
    expect([path, code]).toEqual([path, path.startsWith('customer.') ? 'not_allowed' : 'not_found'])
  expect(leaks).toEqual([])
  expect([...answered].sort()).toEqual(['partner.case', 'partner.cases', 'partner.note'])
})

test('no page tells a partner anything else', async () => {
  const { number, other } = await referred()
  const leaks: string[] = []
  for (const path of pages.filter((each) => !each.startsWith('/mailbox'))) {
    for (const each of [number, other]) {
      const page = await browser.open(path.replace(':number', each))
      const told = [inside, elsewhere, '180,000', 'VIP', 'Enterprise'].filter((word) =>
        page.text.includes(word),
      )
      if (told.length > 0) leaks.push(`${path}: ${told}`)
    }
  }
  expect(leaks).toEqual([])
  expect((await browser.open(`/desk/cases/${other}`)).status).toBe(404)
  expect((await browser.open('/desk/queue')).status).toBe(404)
  expect((await browser.open('/desk')).text).toContain('Exports')
  const page = await browser.open(`/desk/cases/${number}`)
  expect(page.text).toContain(forLena)
  expect(formsOf(page.html).map(({ verb }) => verb)).toEqual(['note', 'bounce_back'])
})

test('what the form offers for a handoff tells a partner nothing of plan and standing', async () => {
  const { customer } = await w.as(priya.email)
  const { number } = await customer.open({ subject: 'Exports', ...trouble })
  const { agent } = await w.as(sofia.email)
  const { draft } = await agent.case({ number })
  await agent.escalate({ number, to: 4, reason: 'It is your router', packet: draft })
  const { text } = await browser.open(`/desk/cases/${number}`)
  expect(text).toContain('Harbour Logistics: One team affected')
  expect(text).not.toMatch(/enterprise|VIP/i)
})

test('a question the customer had answered leaves no empty line for a partner', async () => {
  const { number, lena } = await referred()
  const { agent } = await w.as(sofia.email)
  await agent.reply({ number, body: 'Which release are you on?', sendAnyway: true })
  const { said } = await lena.partner.case({ number })
  expect((await w.events(number)).map(({ kind }) => kind)).toContain('context_asked')
  expect(said.filter(({ sentence }) => sentence.includes('asked the customer'))).toEqual([])
})

test('a partner writes to the team, and returns what is not theirs', async () => {
  const { number } = await referred()
  const path = `/desk/cases/${number}`
  const [note] = formsOf((await browser.open(path)).html)
  const said = await browser.submit(path, { ...note, body: 'The fan is new now.' })
  expect(said.text).toMatch(/You Internal note .* The fan is new now\./)
  const [, back] = formsOf(said.html)
  const missing = await browser.submit(path, { ...back, missing: '' })
  expect([missing.status, missing.text.includes('Say what was missing.')]).toEqual([422, true])
  const gone = await browser.submit(path, { ...formsOf(missing.html)[1], missing: 'Not ours' })
  expect([gone.path, gone.text.includes(number)]).toEqual(['/desk?done=bounce_back', false])
  expect(gone.text).toContain('You’ve returned the handoff.')
  expect((await browser.open(path)).status).toBe(404)
  const { record } = await (await w.as(sofia.email)).agent.case({ number })
  expect(record.map(({ body }) => body)).toEqual(
    expect.arrayContaining(['The fan is new now.', 'Not ours']),
  )
})

test('a partner leads no case', async () => {
  const { other } = await referred()
  const { agent } = await w.as(sofia.email)
  const agentId = await idOf(w.runtime, lena.email)
  await expect(agent.nameLead({ number: other, agentId, reason: '' })).rejects.toThrow(
    'Lena Brandt is a partner, so you can’t choose them here.',
  )
})
