import { chris, ines, jonas, maya, sofia } from '@caselead/api/demo/cast.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { linkIn, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const packet = {
  summary: 'Exports stop at 10 % since Monday',
  impact: 'Nobody can invoice',
  tried: 'A smaller file: the same',
  environment: 'Release 4.2',
  ask: 'Find the query that hangs',
  customerWords: 'They just stop',
}
const nothing = { summary: '', impact: '', tried: '', environment: '', ask: '', customerWords: '' }

/** A P2 of Tuesday 09:00 that Maya takes on. */
async function opened() {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const { number } = await (await w.as(chris.email)).customer.open({
    ...{ subject: 'Exports', body: 'They stop.', impact: 'team', urgency: 'degraded' },
  })
  const as = async (one: { email: string }) => (await w.as(one.email)).agent
  const me = (await (await as(maya)).colleagues({})).colleagues.find(
    ({ name }) => name === maya.name,
  )
  await (await as(maya)).assign({ number, agentId: me?.id ?? '', reason: 'Mine' })
  const escalate = async (to: 'next' | 'L3', how = packet) =>
    (await as(maya)).escalate({ number, to, reason: 'Needs the query log read.', packet: how })
  return { w, number, as, escalate, look: async () => (await as(sofia)).case({ number }) }
}

test('a handoff without what the next tier needs is refused, and it is said what is missing', async () => {
  const { w, number, escalate, look } = await opened()
  const before = (await w.events(number)).length
  await expect(escalate('next', nothing)).rejects.toThrow(
    'This handoff is 0% complete. Still missing: summary, customer impact, steps tried.',
  )
  await expect(escalate('L3', { ...packet, tried: ' ', ask: '' })).rejects.toThrow(
    'This handoff is 60% complete. Still missing: steps tried, what’s needed.',
  )
  expect(await w.events(number)).toHaveLength(before)
  await escalate('L3', { ...packet, ask: '' })
  expect((await look()).handoff).toMatchObject({
    packet: { summary: packet.summary, customerWords: packet.customerWords, automatic: false },
    completeness: { percent: 80, missing: ['ask'] },
  })
})

test('whoever accepts stops the clock, works on it, and the customer sees who', async () => {
  const { w, number, as, escalate, look } = await opened()
  await escalate('L3')
  expect((await look()).handoffTo).toBe(ines.name)
  expect((await w.newestMail(ines.email)).subject).toMatch(
    new RegExp(`, accept it by .+ \\[${number}\\]$`),
  )
  expect((await w.newestMail(chris.email)).text).toContain(
    'The case is now with our senior engineers.',
  )
  await w.pass(minutes(29))
  await (await as(ines)).acceptHandoff({ number })

  const { clocks, handoff, assignee, tier, lead } = await look()
  expect(clocks.map(({ kind }) => kind)).not.toContain('handoff')
  expect({ handoff, assignee, tier }).toEqual({ handoff: null, assignee: ines.name, tier: 3 })
  expect(lead?.name).not.toBe(ines.name)
  const accepted = (await w.events(number)).find(({ kind }) => kind === 'escalation_accepted')
  expect(accepted?.data).toMatchObject({ tookMs: minutes(29), onTime: true })
  const { timeline } = await (await w.as(chris.email)).customer.case({ number })
  expect(timeline.map(({ sentence }) => sentence)).toContain('Ines Carvalho took on the case')
  await expect((await as(ines)).acceptHandoff({ number })).rejects.toThrow('There’s no handoff')
})

test('a handoff that lacks something goes back to where it came from, saying what', async () => {
  const { w, number, as, escalate, look } = await opened()
  await escalate('L3')
  await w.pass(minutes(1))
  await (await as(jonas)).bounceBack({ number, missing: 'The id of one export that stopped.' })
  expect(await look()).toMatchObject({ tier: 1, level: 'L1', assignee: maya.name, handoff: null })
  const mail = await w.newestMail(maya.email)
  expect(mail.subject).toContain(`, returned to you [${number}]`)
  expect(mail.text).toContain('The id of one export that stopped.')
  const { record } = await look()
  const returned = record.find(({ kind }) => kind === 'bounced_back')
  expect(returned).toMatchObject({
    sentence: `${jonas.name} returned the case to ${maya.name}`,
    visibility: 'internal',
  })
  const { timeline } = await (await w.as(chris.email)).customer.case({ number })
  expect(JSON.stringify(timeline)).not.toContain('The id of one export')
  expect(timeline.map(({ sentence }) => sentence)).toContain(
    `Back with our frontline team (${maya.name})`,
  )
  await escalate('L3')
  expect((await look()).handoffTo).toBe(ines.name)
})

test('the customer is mailed that it is back only when who works on it changes, and never what was missing', async () => {
  const { w, number, as, escalate } = await opened()
  await escalate('L3')
  const browser = visit(w)
  await browser.open(linkIn((await w.newestMail(chris.email)).text))
  const asked = await browser.open(`/cases/${number}`)
  expect(asked.text).toContain(`${ines.name} has been asked to take this on`)
  expect(asked.text).not.toContain('is working on it')
  expect(asked.text).not.toContain('technical specialists')
  await (await as(jonas)).bounceBack({ number, missing: 'The id of one export that stopped.' })
  const { text, html } = await w.newestMail(chris.email)
  expect(text).toContain('The case is now with our senior engineers.')
  await escalate('L3')
  await (await as(jonas)).acceptHandoff({ number })
  await (await as(jonas)).bounceBack({ number, missing: 'The id of one export that stopped.' })
  expect((await w.newestMail(chris.email)).text).toContain(
    'The case is now with our frontline team.',
  )
  const page = await browser.open(`/cases/${number}`)
  expect(page.text).toContain(`Back with our frontline team (${maya.name})`)
  expect(text + html + page.html).not.toContain('The id of one export')
})

test('somebody of a lower tier cannot accept what is not for them', async () => {
  const { number, as, escalate, look } = await opened()
  await escalate('L3')
  await expect((await as(maya)).acceptHandoff({ number })).rejects.toThrow(
    'This handoff is for our senior engineers.',
  )
  expect((await look()).handoffTo).toBe(ines.name)
  await (await as(jonas)).acceptHandoff({ number })
  expect((await look()).assignee).toBe(jonas.name)
})
