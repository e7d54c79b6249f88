import { chris, maya, priya, sofia } from '@caselead/api/demo/cast.ts'
import { tidyUp } from '@caselead/api/jobs/nightly/tidy-up.ts'
import { days } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { deliver } from '../../setup/deliver.ts'
import { becameOf, from, support } from '../../setup/mail-threads.ts'
import { world } from '../../setup/world.ts'

const stranger = { ...from({ name: 'Sam Osei', email: 'sam.osei@gmail.example' }), to: support }

/** Chris has a case; a stranger's mail is set aside. */
async function aside() {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const { number } = await (await w.as(chris.email)).customer.open({
    ...{ subject: 'Exports', body: 'They stop.', impact: 'one', urgency: 'degraded' },
  })
  const id = await deliver(w, { ...stranger, subject: 'Labels', text: 'Blank since noon.' })
  const { mail } = await w.as(sofia.email)
  return { w, number, id, mail }
}

test('whatever becomes nothing waits on one page with its reason', async () => {
  const { w, number, mail } = await aside()
  const to = (await w.newestMail(chris.email)).replyTo ?? ''
  const failed = { 'Authentication-Results': 'mx.example; dmarc=fail' }
  await deliver(w, { ...stranger, to, subject: 'About it' })
  await deliver(w, {
    from: chris.email,
    to: support,
    headers: { 'Auto-Submitted': 'auto-replied' },
  })
  await deliver(w, { from: chris.email, to: support, headers: failed })
  await deliver(w, { from: chris.email, to: support, subject: '', text: '' })
  await deliver(w, { from: maya.email, to: support })
  const { mails, counts } = await mail.setAside({})
  expect(mails.map(({ reason, names }) => [reason, names]).sort()).toEqual([
    ['empty', null],
    ['forged', null],
    ['machine', null],
    ['not_on_case', number],
    ['stranger', null],
    ['team', null],
  ])
  expect(counts).toEqual({ waiting: 6, dropped: 0 })
  expect(await mail.count()).toBe(6)
  w.letPass(days(1))
  expect(await (await fetch(`${w.url}/healthz`)).json()).toMatchObject({ mailSetAside: 6 })
})

test('a case is opened from it, and somebody new is added to their company', async () => {
  const { w, id, mail } = await aside()
  const asked = { id, email: 'sam.osei@gmail.example' }
  await expect(mail.open(asked)).rejects.toThrow('Enter their company')
  await expect(mail.open({ ...asked, account: 'Harbour' })).rejects.toThrow('No account is called')
  const { number } = await mail.open({ ...asked, account: 'harbour logistics' })
  const [opened] = await w.events(number)
  expect(opened?.data).toMatchObject({ subject: 'Labels', body: 'Blank since noon.' })
  expect(opened?.actor).toMatchObject({ type: 'contact', name: 'Sam Osei' })
  expect(await mail.count()).toBe(0)
  await expect(mail.open(asked)).rejects.toThrow('not found')
})

test('added to a case, it is its customer’s words or a note, and ends their waiting or not', async () => {
  const { w, number, id, mail } = await aside()
  const { agent } = await w.as(maya.email)
  await agent.waitOnCustomer({ number, question: 'Which release?' })
  const other = await deliver(w, { ...stranger, text: 'Release 4.2' })
  await mail.add({ id, number, as: 'note' })
  expect((await w.events(number)).some(({ kind }) => kind === 'resumed')).toBe(false)
  await mail.add({ id: other, number, as: 'customer', always: true })
  const events = await w.events(number)
  const said = events.filter(({ kind }) => kind === 'note' || kind === 'customer_message')
  expect(said.map(({ kind, actor, data }) => [kind, 'name' in actor && actor.name, data])).toEqual([
    [
      'note',
      sofia.name,
      { body: expect.stringMatching(/^Email from Sam Osei .*\n\nBlank since noon\.$/) },
    ],
    [
      'customer_message',
      chris.name,
      { body: 'Release 4.2', via: 'email', to: [expect.objectContaining({ name: maya.name })] },
    ],
  ])
  expect(events.some(({ kind }) => kind === 'resumed')).toBe(true)
  // From now on it is Chris who writes from there, and an answer finds its case.
  const next = await deliver(w, { ...stranger, subject: `Re: [${number}] Exports`, text: 'Still.' })
  expect(await becameOf(w, next)).toMatchObject({ is: 'answered', on: number, by: chris.name })
})

test('dropped, it is kept for 30 days with who and why, and can be taken back', async () => {
  const { w, id, mail } = await aside()
  await expect(mail.drop({ id, why: ' ' })).rejects.toThrow('Say why')
  await mail.drop({ id, why: 'An advertisement', always: true })
  expect(await mail.count()).toBe(0)
  const next = await deliver(w, { ...stranger, text: 'Buy more' })
  const { mails, counts } = await mail.setAside({ shows: 'dropped' })
  expect(counts).toEqual({ waiting: 0, dropped: 2 })
  expect(mails.map(({ id: each }) => each).sort()).toEqual([id, next].sort())
  expect(await mail.one({ id })).toMatchObject({
    dropped: { by: sofia.name, why: 'An advertisement', at: w.now() },
  })
  await mail.takeBack({ id })
  expect(await mail.count()).toBe(1)
  w.letPass(days(31))
  await tidyUp(w.runtime)
  const kept = await w.db.selectFrom('inbox').select('provider_id').execute()
  expect(kept.map(({ provider_id }) => provider_id)).toEqual([id])
})

test('what was added to the wrong case is decided about again, and a note there says so', async () => {
  const { w, number, id, mail } = await aside()
  await expect(mail.takeBack({ id })).rejects.toThrow('nothing to take back')
  await mail.add({ id, number, as: 'customer' })
  await mail.takeBack({ id })
  const events = await w.events(number)
  const said = events.filter(({ kind }) => kind === 'customer_message' || kind === 'note')
  expect(said.map(({ kind, data }) => [kind, 'body' in data && data.body])).toEqual([
    ['customer_message', 'Blank since noon.'],
    ['note', 'The email “Labels” was taken back. It may not belong to this case.'],
  ])
  expect(await mail.one({ id })).toMatchObject({ about: { number } })
  await mail.add({ id, number, as: 'note' })
  expect(await mail.count()).toBe(0)
})

test('only whoever leads the desk decides', async () => {
  const { w, id, number } = await aside()
  for (const email of [maya.email, priya.email]) {
    const { mail } = await w.as(email)
    await expect(mail.drop({ id, why: 'No' })).rejects.toThrow()
    await expect(mail.add({ id, number, as: 'note' })).rejects.toThrow()
    await expect(mail.open({ id, email })).rejects.toThrow()
  }
})
