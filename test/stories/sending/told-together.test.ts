import { chris, maya } from '@caselead/api/demo/cast.ts'
import { mailboxMail } from '@caselead/api/mailbox/read.ts'
import { days, minutes } from '@caselead/core/base/instant.ts'
import type { OutgoingMail } from '@caselead/emails/provider/transport.ts'
import { expect, test } from 'vitest'
import { deliver } from '../../setup/deliver.ts'
import { found, theOne } from '../../setup/found.ts'
import { type World, world } from '../../setup/world.ts'

/** Cases answered so many minutes apart; after that, nobody writes. */
async function silent(...apart: number[]) {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const customer = (await w.as(chris.email)).customer
  const { agent } = await w.as(maya.email)
  const numbers: string[] = []
  for (const [n, after] of [0, ...apart].entries()) {
    await w.pass(minutes(after))
    const subject = `Exports ${n}`
    const asked = { subject, body: 'They stop.', impact: 'one', urgency: 'degraded' } as const
    const { number } = await customer.open(asked)
    await agent.reply({ number, body: 'We see it.' })
    numbers.push(number)
    await w.post()
  }
  return { w, customer, agent, numbers }
}

const updates = async (w: World) =>
  (await w.mails(chris.email)).filter(({ subject, preview }) =>
    `${subject} ${preview}`.match(/Automatic update|Updates on/),
  )

const tokenIn = (address: string) => theOne(/[0-9a-f]{32}/.exec(address)?.[0])

test('automatic updates due within half an hour come in one mail, each with its own link and time', async () => {
  const { w, customer, agent, numbers } = await silent(12, 9)
  await w.pass(days(2))
  const [mail, ...more] = await updates(w)
  const { subject, text, html, replyTo } = await mailboxMail(w.runtime, theOne(mail).id)
  expect(more).toEqual([])
  expect(subject).toBe(`Updates on 3 of your cases: ${numbers.join(', ')}`)
  for (const number of found(numbers)) {
    const { timeline, nextUpdateBy } = await customer.case({ number })
    const told = theOne(timeline.find(({ kind }) => kind === 'update_sent'))
    expect(text).toContain(told.body)
    expect(nextUpdateBy).toBeGreaterThan(w.now())
    expect(text).toMatch(new RegExp(`/cases/${number}\\?key=`))
    expect(html).toContain(`Reply about ${number}`)
    const { record } = await agent.case({ number })
    expect(record.findLast(({ kind }) => kind === 'update_sent')?.mailed).toMatchObject([
      { to: chris.name, state: 'sent', together: true },
    ])
  }
  expect(text).toContain(`is added to ${numbers[0]}`)
  expect(tokenIn(theOne(replyTo))).toBe(
    tokenIn(theOne(text.split(`Reply about ${numbers[0]}:`)[1])),
  )
})

test('a reply goes to the first case, and one by a reply link to the case it names', async () => {
  const { w, customer, numbers } = await silent(5)
  await w.pass(days(2))
  const mail = theOne((await updates(w))[0])
  const [first = '', second = ''] = numbers
  const { text } = await mailboxMail(w.runtime, mail.id)
  await w.answer(mail.id, 'About the first.')
  const to = theOne(text.split(`Reply about ${second}: `)[1]?.split('\n')[0])
  await deliver(w, { from: chris.email, to, subject: second, text: 'About the second.' })
  const words = async (number: string) =>
    (await customer.case({ number })).timeline
      .filter(({ kind }) => kind === 'customer_message')
      .map(({ body }) => body)
  expect(await words(first)).toEqual(['About the first.'])
  expect(await words(second)).toEqual(['About the second.'])
})

test('an early update breaks no promise and calls nobody, and the record says so', async () => {
  const { w, agent, numbers } = await silent(12)
  await w.pass(days(2))
  const second = theOne(numbers[1])
  const kinds = (await w.events(second)).map(({ kind }) => kind)
  expect(kinds).toContain('update_sent')
  expect(kinds.slice(0, kinds.indexOf('update_sent'))).not.toContain('promise_broken')
  const { record } = await agent.case({ number: second })
  expect(record.find(({ kind }) => kind === 'update_sent')?.sentence).toContain('sent early')
})

test('a case whose lead has just written has no early update', async () => {
  const { w, agent, numbers } = await silent(12)
  await w.moveTo('2026-11-25T09:50:00Z')
  await agent.reply({ number: theOne(numbers[1]), body: 'Nearly there.' })
  await w.moveTo('2026-11-25T10:30:00Z')
  expect((await updates(w)).map(({ subject }) => subject)).toEqual([`[${numbers[0]}] Exports 0`])
})

test('quiet hours hold all the updates, and they come in one mail afterwards', async () => {
  const { w, customer } = await silent(12)
  await customer.chooseMail({ updates: true, surveys: true, quietFrom: '00:00', quietTo: '06:00' })
  await w.moveTo('2026-11-25T10:55:00Z')
  expect(await updates(w)).toEqual([])
  await w.moveTo('2026-11-25T11:05:00Z')
  expect(await updates(w)).toHaveLength(1)
})

test('whoever has turned automatic updates off gets none early either', async () => {
  const { w, customer, agent, numbers } = await silent(12)
  await customer.chooseMail({ updates: false, surveys: true, quietFrom: '', quietTo: '' })
  await w.moveTo('2026-11-25T11:00:00Z')
  expect(await updates(w)).toEqual([])
  for (const number of found(numbers)) {
    const { record } = await agent.case({ number })
    const told = record.find(({ kind }) => kind === 'update_sent')
    expect(told?.mailed.map(({ state }) => state)).toEqual(['unwanted'])
  }
})

test('a mail that can’t be sent is tried again unchanged, and its failure is recorded on every case in it', async () => {
  const { w, agent, numbers } = await silent(12)
  let refused = false
  const { transport } = w.runtime.mailer
  const tried: OutgoingMail[] = []
  w.runtime.mailer.transport = {
    ...transport,
    async send(mail) {
      if (!mail.subject.startsWith('Updates on')) return transport.send(mail)
      tried.push(mail)
      return refused
        ? { outcome: 'refused', reason: 'no such mailbox' }
        : { outcome: 'later', reason: 'too busy', afterMs: 0 }
    },
  }
  await w.moveTo('2026-11-25T10:00:00Z')
  await agent.reply({ number: theOne(numbers[0]), body: 'Meanwhile.' })
  refused = true
  await w.moveTo('2026-11-25T11:00:00Z')
  const [first, again, ...more] = tried
  expect(theOne(again)).toEqual(first)
  expect(more).toEqual([])
  for (const number of found(numbers)) {
    const undelivered = (await w.events(number)).filter(({ kind }) => kind === 'mail_undelivered')
    expect(undelivered).toHaveLength(1)
  }
})
