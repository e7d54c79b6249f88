import { chris, maya } from '@caselead/api/demo/cast.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { announce } from '../../setup/deliver.ts'
import { theOne } from '../../setup/found.ts'
import { signedIn } from '../../setup/visit.ts'
import { type World, world } from '../../setup/world.ts'

const gone = { type: 'Permanent', subType: 'General', message: '550 5.1.1 No such mailbox' }

/** Maya has answered Chris in time. */
async function answered() {
  const w = await world({ at: '2026-11-24T15:00:00Z' })
  const customer = await w.as(chris.email)
  const { number } = await customer.customer.open({
    ...{ subject: 'Exports', body: 'They stop.', impact: 'one', urgency: 'degraded' },
  })
  await w.pass(minutes(20))
  const { agent } = await w.as(maya.email)
  await agent.reply({ number, body: 'We see it, too.' })
  await w.post()
  const tell = (kind: string, type: string, data: object = {}) => news(w, kind, type, data)
  return { w, number, agent, tell, case: () => agent.case({ number }) }
}

/** What the provider tells of the newest mail of a kind. */
async function news(w: World, kind: string, type: string, data: object): Promise<number> {
  const { id, provider_id } = await w.db
    .selectFrom('outbox')
    .select(['id', 'provider_id'])
    .where('kind', '=', kind)
    .where('recipient', 'like', 'contact:%')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const tags = { kind, letter: id }
  const status = await announce(w, provider_id, {
    type: `email.${type}`,
    data: { to: [chris.email], tags, ...data },
  })
  await w.post()
  return status
}

const saidInReply = { kind: 'reply' } as const
type Desk = Awaited<ReturnType<Awaited<ReturnType<typeof answered>>['case']>>
const stateOf = ({ record }: Desk) =>
  theOne(record.find(({ kind }) => kind === saidInReply.kind)).mailed.map(({ state }) => state)

test.for<[string, string[], string]>([
  ['sent', ['sent'], 'sent'],
  ['delayed', ['sent', 'delivery_delayed'], 'delayed'],
  ['delivered', ['sent', 'delivery_delayed', 'delivered'], 'delivered'],
  ['delivered, whatever is told late', ['delivered', 'delivery_delayed', 'sent'], 'delivered'],
  ['bounced', ['sent', 'bounced'], 'bounced'],
  ['bounced, though it was delivered first', ['delivered', 'bounced'], 'bounced'],
  ['marked as spam', ['delivered', 'complained'], 'complained'],
])('beside its words the desk says that a mail was %s', async ([, types, state]) => {
  const { tell, case: one } = await answered()
  const statuses: number[] = []
  for (const type of types) statuses.push(await tell('reply', type, { bounce: gone }))
  expect(new Set(statuses)).toEqual(new Set([204]))
  expect(stateOf(await one())).toEqual([state])
})

test('a mail that bounces is told to the lead at once, and its words kept no promise', async () => {
  const { w, tell, case: one } = await answered()
  expect((await one()).promises).toMatchObject({ kept: 1, broken: 0 })
  await tell('reply', 'bounced', { bounce: gone })
  const desk = await one()
  expect(desk.promises).toMatchObject({ kept: 0, broken: 1 })
  const entry = theOne(desk.record.find(({ kind }) => kind === 'mail_undelivered'))
  expect(entry).toMatchObject({
    sentence: `Our email to ${chris.email} bounced`,
    body: gone.message,
  })
  const alert = await w.newestMail(
    theOne((await w.runtime.team()).find(({ id }) => id === desk.leadId)).email,
  )
  expect(alert.subject).toContain('our emails don’t reach the customer')
  expect(alert.text).toContain(gone.message)
})

test('told ten times at one moment, it is recorded once and the lead is told once', async () => {
  const { w, number, tell } = await answered()
  await Promise.all(Array.from({ length: 10 }, () => tell('reply', 'bounced', { bounce: gone })))
  const events = await w.events(number)
  expect(events.filter(({ kind }) => kind === 'mail_undelivered')).toHaveLength(1)
})

test('an address that takes no mail is not written to again; every page says so', async () => {
  const { w, number, agent, tell, case: one } = await answered()
  await tell('reply', 'bounced', { bounce: gone })
  const before = (await w.mails(chris.email)).length
  await w.pass(minutes(5))
  await agent.reply({ number, body: 'It is solved by a restart.' })
  expect(await w.mails(chris.email)).toHaveLength(before)
  const desk = await one()
  expect(desk.record.findLast(({ kind }) => kind === 'reply')?.mailed).toMatchObject([
    { state: 'suppressed', to: chris.name },
  ])
  expect(desk.promises).toMatchObject({ kept: 0 })
  const browser = await signedIn(w, chris.email)
  const told = `don’t reach you at ${chris.email}`
  expect((await browser.open(`/cases/${number}`)).text).toContain(told)
  expect((await browser.open('/mail-settings')).text).toContain(`Email ${chris.email} again`)
})

test('the customer has mail sent there again, and is no longer told that none arrives', async () => {
  const { w, number, agent, tell } = await answered()
  await tell('reply', 'bounced', { bounce: gone })
  await (await w.as(chris.email)).customer.mailAgain()
  await agent.reply({ number, body: 'Once more.' })
  expect((await w.newestMail(chris.email)).text).toContain('Once more.')
  expect((await (await w.as(chris.email)).customer.mailChoices()).unreached).toBeNull()
})

test('a full mailbox is tried again with the next mail', async () => {
  const { w, number, agent, tell } = await answered()
  await tell('reply', 'bounced', { bounce: { ...gone, type: 'Transient' } })
  await agent.reply({ number, body: 'Once more.' })
  expect((await w.newestMail(chris.email)).text).toContain('Once more.')
})

test('whoever marks us as spam is left alone until they ask for mail again, and may still sign in', async () => {
  const { w, number, agent, tell } = await answered()
  await tell('reply', 'complained')
  await tell('case_opened', 'delivered')
  await agent.reply({ number, body: 'Once more.' })
  expect((await w.newestMail(chris.email)).text).not.toContain('Once more.')
  expect((await (await w.as(chris.email)).customer.mailChoices()).unreached).toBe('complained')
})

test.for<[string, string, object]>([
  ['an unknown mail', 'nobody-knows', {}],
  ['no address', 'known', { to: 7, tags: 'x' }],
])('news of %s changes nothing', async ([, id, data]) => {
  const { w, number } = await answered()
  const before = (await w.events(number)).length
  expect(await announce(w, id, { type: 'email.bounced', data: { bounce: gone, ...data } })).toBe(
    204,
  )
  expect(await w.events(number)).toHaveLength(before)
})

test('news that the provider did not sign is not believed', async () => {
  const { w, number } = await answered()
  const secret = `whsec_${Buffer.from('somebody elses secret 24').toString('base64')}`
  expect(await announce(w, 'any', { type: 'email.bounced', secret })).toBe(401)
  expect((await w.events(number)).some(({ kind }) => kind === 'mail_undelivered')).toBe(false)
})
