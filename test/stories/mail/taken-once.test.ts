import { randomUUID } from 'node:crypto'
import { chris, maya } from '@caselead/api/demo/cast.ts'
import { readNext } from '@caselead/api/jobs/queues/read-inbox.ts'
import { expect, test } from 'vitest'
import { announce, deliver, inbox, kept } from '../../setup/deliver.ts'
import { becameOf, ofChris } from '../../setup/mail-threads.ts'
import { type World, world } from '../../setup/world.ts'

const begin = () => world({ at: '2026-11-24T08:00:00Z' })
const cases = async (w: World) => (await w.db.selectFrom('cases').select('id').execute()).length
const withId = (message_id: string) => ({ ...ofChris, message_id, subject: 'Exports' })

test('the same mail delivered twice under other ids opens one case', async () => {
  const w = await begin()
  await deliver(w, { ...withId('<one@mail.example>'), text: 'They stop.' })
  await deliver(w, { ...withId('<ONE@mail.example>'), text: 'They stop.' })
  expect(await cases(w)).toBe(1)
  expect((await inbox(w)).map(({ outcome }) => outcome).sort()).toEqual(['duplicate', 'opened'])
})

test('ten deliveries of one mail at one moment open one case', async () => {
  const w = await begin()
  const mail = { ...withId('<ten@mail.example>'), text: 'They stop.' }
  const ids = await Promise.all(Array.from({ length: 10 }, () => kept(w, mail)))
  await Promise.all(ids.map((id) => announce(w, id)))
  await Promise.all(ids.map(() => readNext(w.runtime)))
  await w.post()
  expect(await cases(w)).toBe(1)
  const outcomes = (await inbox(w)).map(({ outcome }) => outcome)
  expect(outcomes.sort()).toEqual([...Array(9).fill('duplicate'), 'opened'])
})

test('another mail under the same id is not lost: somebody looks at it', async () => {
  const w = await begin()
  await deliver(w, { ...withId('<same@scanner.example>'), text: 'They stop.' })
  const other = await deliver(w, { ...withId('<same@scanner.example>'), text: 'Labels, too.' })
  expect(await becameOf(w, other)).toMatchObject({ aside: 'same_id' })
})

test('more words to one’s own mail join its case before anybody has answered', async () => {
  const w = await begin()
  const first = `<${randomUUID()}@mail.example>`
  const opened = await becameOf(w, await deliver(w, { ...withId(first), text: 'They stop.' }))
  const headers = { 'In-Reply-To': first, References: first }
  const more = await deliver(w, { ...ofChris, headers, text: 'Since this morning, I mean.' })
  expect(await becameOf(w, more)).toMatchObject({ is: 'answered', on: opened.on, by: chris.name })
  expect(await cases(w)).toBe(1)
  // Our answers then join the customer's own conversation.
  const { headers: sent } = await w.newestMail(chris.email)
  expect(sent['In-Reply-To']).toBe(first)
})

test('a mail that brings nothing but a file is a message, ends the waiting and is told', async () => {
  const w = await begin()
  const { number } = await (await w.as(chris.email)).customer.open({
    ...{ subject: 'Exports', body: 'They stop.', impact: 'one', urgency: 'degraded' },
  })
  const { agent } = await w.as(maya.email)
  await agent.waitOnCustomer({ number, question: 'What do you see?' })
  const to = (await w.newestMail(chris.email)).replyTo ?? ''
  const attachments = [{ id: 'a', filename: 'screenshot.png', content_type: 'image/png', size: 9 }]
  await deliver(w, { ...ofChris, to, text: '', attachments } as never)
  const events = await w.events(number)
  const message = events.findLast(({ kind }) => kind === 'customer_message')
  expect(message?.data).toMatchObject({ body: 'Sent screenshot.png' })
  expect(events.some(({ kind }) => kind === 'resumed')).toBe(true)
})

test('a mail whose words are all in its subject opens a case with them', async () => {
  const w = await begin()
  const id = await deliver(w, { ...ofChris, subject: 'Exports stop at row 400', text: '' })
  const { on } = await becameOf(w, id)
  expect((await w.events(on ?? ''))[0]?.data).toMatchObject({ body: 'Exports stop at row 400' })
})

test('somebody who opens twenty cases within an hour is taken for a machine; an hour later they aren’t', async () => {
  const w = await begin()
  for (let at = 0; at < 20; at++)
    await kept(w, { ...ofChris, subject: `No. ${at}` }).then((id) => announce(w, id))
  await w.post()
  expect(await cases(w)).toBe(20)
  const more = await deliver(w, { ...ofChris, subject: 'No. 20' })
  expect(await becameOf(w, more)).toMatchObject({ aside: 'too_many' })
  w.letPass(3_600_001)
  const later = await deliver(w, { ...ofChris, subject: 'Labels' })
  expect(await becameOf(w, later)).toMatchObject({ is: 'opened' })
})

test('a mail nobody could read for its length is kept for a person', async () => {
  const w = await begin()
  const long = await deliver(w, { ...ofChris, text: 'x'.repeat(5_000_001) })
  expect(await becameOf(w, long)).toMatchObject({ aside: 'too_large' })
})
