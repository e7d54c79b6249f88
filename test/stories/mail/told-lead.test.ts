import { chris, maya, tom } from '@caselead/api/demo/cast.ts'
import { minutes, seconds } from '@caselead/core/base/instant.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import { expect, test } from 'vitest'
import { deliver } from '../../setup/deliver.ts'
import { ofChris } from '../../setup/mail-threads.ts'
import { world } from '../../setup/world.ts'

/** A case of Chris's that one of the team leads, and has answered an hour ago. */
async function led() {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const { customer } = await w.as(chris.email)
  const asked = { subject: 'Invoice', body: 'It’s wrong.', impact: 'one', urgency: 'inconvenient' }
  const { number } = await customer.open(asked as never)
  const { state } = await w.db.selectFrom('cases').select('state').executeTakeFirstOrThrow()
  const lead = [maya, tom].find(({ name }) => name === state.lead?.name)?.email ?? ''
  const { agent } = await w.as(lead)
  await agent.reply({ number, body: 'We’re looking into it.' })
  const to = (await w.newestMail(chris.email)).replyTo ?? ''
  await w.pass(minutes(60))
  const wrote = async () =>
    (await w.mails(lead)).filter(({ subject }) => subject.includes('the customer wrote'))
  const say = (text: string) => deliver(w, { ...ofChris, to, text })
  const of = async (kind: string) => (await w.events(number)).filter((event) => event.kind === kind)
  return { w, number, agent, customer, lead, wrote, say, of }
}

test('the lead is told what their customer wrote, by mail', async () => {
  const { w, wrote, say, lead } = await led()
  await say('The amount is 40 too high.')
  const [told, ...more] = await wrote()
  expect(more).toEqual([])
  const mail = await w.newestMail(lead)
  expect(mail.subject).toBe(told?.subject)
  expect(mail.text).toContain('The amount is 40 too high.')
})

test('words on a page are told as well, once until the lead has done something', async () => {
  const { w, number, agent, customer, wrote } = await led()
  await customer.write({ number, body: 'The amount is 40 too high.' })
  await customer.write({ number, body: 'And the date is wrong.' })
  expect(await wrote()).toHaveLength(1)
  await agent.note({ number, body: 'Checking both.' })
  await w.pass(seconds(30))
  await customer.write({ number, body: 'And the address.' })
  expect(await wrote()).toHaveLength(2)
})

test('mails within two minutes are one turn: one alert, one contact, read together', async () => {
  const { w, wrote, say, of } = await led()
  for (const text of ['The amount is too high.', 'By 40.', 'We’ll cancel otherwise.']) {
    await say(text)
    await w.pass(seconds(50))
  }
  expect(await wrote()).toHaveLength(1)
  const messages = await of('customer_message')
  expect(messages.map(({ data }) => 'goesOn' in data)).toEqual([false, true, true])
  const [, first, second, third] = await of('triaged')
  expect(second?.data).toMatchObject({ goesOn: first?.seq })
  expect(third?.data).toMatchObject({ goesOn: second?.seq, keywords: ['cancel'] })
  const rules = (await of('escalated')).map(ruleOf)
  expect(rules.filter((rule) => rule === 'customer-may-leave')).toHaveLength(1)
  const row = await w.db.selectFrom('cases').select('state').executeTakeFirstOrThrow()
  expect(row.state).toMatchObject({ recontacts: 1, tones: { length: 2 } })
})

test('what a turn has set off isn’t set off by its next mail', async () => {
  const { w, say, of } = await led()
  await say('We’ll cancel.')
  await w.pass(seconds(30))
  const before = (await of('escalated')).length
  expect(before).toBeGreaterThan(0)
  await say('I mean it.')
  expect(await of('escalated')).toHaveLength(before)
})

test('a mail three minutes later, or after an answer, is a turn of its own', async () => {
  const { w, agent, number, wrote, say, of } = await led()
  await say('The amount is too high.')
  await w.pass(minutes(3))
  await say('By 40.')
  expect(await wrote()).toHaveLength(2)
  await agent.reply({ number, body: 'Thank you.' })
  await say('And the date.')
  expect((await of('customer_message')).some(({ data }) => 'goesOn' in data)).toBe(false)
  expect(await wrote()).toHaveLength(3)
})

test('a mail right after the one that opened the case goes on with it', async () => {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const first = '<first@mail.example>'
  await deliver(w, {
    ...ofChris,
    message_id: first,
    subject: 'Invoice',
    text: 'It’s wrong.',
  } as never)
  await w.pass(seconds(40))
  const headers = { 'In-Reply-To': first }
  await deliver(w, { ...ofChris, headers, text: 'I forgot: we’ll cancel.' })
  const row = await w.db.selectFrom('cases').select(['id', 'state']).executeTakeFirstOrThrow()
  const events = await w.events(`C-${row.id}`)
  expect(events.find(({ kind }) => kind === 'customer_message')?.data).toMatchObject({
    goesOn: true,
  })
  const rules = events.filter(({ kind }) => kind === 'escalated').map(ruleOf)
  expect(rules).toEqual(['customer-may-leave'])
})

const ruleOf = ({ data }: CaseEvent) => 'because' in data && data.because?.rule
