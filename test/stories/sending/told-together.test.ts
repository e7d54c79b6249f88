import { chris } from '@caselead/api/demo/cast.ts'
import { takeDeliveryNews } from '@caselead/api/mail/out/delivery-news.ts'
import { mailboxMail } from '@caselead/api/mailbox/read.ts'
import { days } from '@caselead/core/base/instant.ts'
import type { OutgoingMail } from '@caselead/emails/provider/transport.ts'
import { expect, test } from 'vitest'
import { deliver } from '../../setup/deliver.ts'
import { found, theOne } from '../../setup/found.ts'
import { silentCases, updates } from '../../setup/silent-cases.ts'

const tokenIn = (address: string) => theOne(/[0-9a-f]{32}/.exec(address)?.[0])

test('automatic updates due within half an hour come in one mail, each with its own link and time', async () => {
  const { w, customer, agent, numbers } = await silentCases(12, 9)
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

test('a reply reaches the first case, a reply by its own link the case it names', async () => {
  const { w, customer, numbers } = await silentCases(5)
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

test('what is told early broke no promise, calls nobody, and the record says so', async () => {
  const { w, agent, numbers } = await silentCases(12)
  await w.pass(days(2))
  const second = theOne(numbers[1])
  const kinds = (await w.events(second)).map(({ kind }) => kind)
  expect(kinds).toContain('update_sent')
  expect(kinds.slice(0, kinds.indexOf('update_sent'))).not.toContain('promise_broken')
  const { record } = await agent.case({ number: second })
  expect(record.find(({ kind }) => kind === 'update_sent')?.sentence).toContain('sent early')
})

test('a case whose lead has just written is told by nobody else', async () => {
  const { w, agent, numbers } = await silentCases(12)
  await w.moveTo('2026-11-25T09:50:00Z')
  await agent.reply({ number: theOne(numbers[1]), body: 'Nearly there.' })
  await w.moveTo('2026-11-25T10:30:00Z')
  expect((await updates(w)).map(({ subject }) => subject)).toEqual([`[${numbers[0]}] Exports 0`])
})

test('quiet hours hold all of it, and it comes as one mail when they end', async () => {
  const { w, customer } = await silentCases(12)
  await customer.chooseMail({ updates: true, surveys: true, quietFrom: '00:00', quietTo: '06:00' })
  await w.moveTo('2026-11-25T10:55:00Z')
  expect(await updates(w)).toEqual([])
  await w.moveTo('2026-11-25T11:05:00Z')
  expect(await updates(w)).toHaveLength(1)
})

test('whoever wants no automatic updates gets none of it', async () => {
  const { w, customer, agent, numbers } = await silentCases(12)
  await customer.chooseMail({ updates: false, surveys: true, quietFrom: '', quietTo: '' })
  await w.moveTo('2026-11-25T11:00:00Z')
  expect(await updates(w)).toEqual([])
  for (const number of found(numbers)) {
    const { record } = await agent.case({ number })
    const told = record.find(({ kind }) => kind === 'update_sent')
    expect(told?.mailed.map(({ state }) => state)).toEqual(['unwanted'])
  }
})

test('a mail that can’t leave is tried again as it was, and comes back to every case in it', async () => {
  const { w, agent, numbers } = await silentCases(12)
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

test('a bounce that names no letter reaches every case of the mail', async () => {
  const { w, numbers } = await silentCases(12, 9)
  await w.moveTo('2026-11-25T10:55:00Z')
  const { provider_id } = await w.db
    .selectFrom('outbox')
    .select('provider_id')
    .where('digest', 'is not', null)
    .where('recipient', 'like', 'contact:%')
    .executeTakeFirstOrThrow()
  await takeDeliveryNews(w.runtime, {
    ...{ providerId: theOne(provider_id), letter: null, to: chris.email },
    ...{ state: 'bounced', said: 'no such mailbox', forGood: false },
  })
  for (const number of found(numbers)) {
    expect((await w.events(number)).map(({ kind }) => kind)).toContain('mail_undelivered')
  }
})
