import { chris, maya } from '@caselead/api/demo/cast.ts'
import { mailboxMail } from '@caselead/api/mailbox/read.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import { time } from '@caselead/db/time.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { found, theOne } from '../../setup/found.ts'
import { silentCases, updates } from '../../setup/silent-cases.ts'
import type { World } from '../../setup/world.ts'

const quiet = { updates: true, surveys: true, quietFrom: '00:00', quietTo: '06:00' }
const inQuietHours = '2026-11-25T10:55:00Z'
const afterThem = '2026-11-25T11:05:00Z'

const subjects = async (w: World) => (await updates(w)).map(({ subject }) => subject)

/** The provider takes none of these mails until it's said. */
function away(w: World) {
  const { transport } = w.runtime.mailer
  w.runtime.mailer.transport = {
    ...transport,
    async send(mail) {
      if (!mail.subject.startsWith('Updates on')) return transport.send(mail)
      return { outcome: 'later', reason: 'too busy', afterMs: 0 }
    },
  }
  return () => {
    w.runtime.mailer.transport = transport
  }
}

const fates = async ({ w, numbers }: { w: World; numbers: string[] }) => {
  const { agent } = await w.as(maya.email)
  const records = await Promise.all(found(numbers).map((number) => agent.case({ number })))
  return records.map(
    ({ record }) => record.findLast(({ kind }) => kind === 'update_sent')?.mailed[0]?.state,
  )
}

test('quiet hours hold an update on a minor case, and not one on an urgent case with it', async () => {
  const { w, customer, agent, numbers } = await silentCases()
  await customer.chooseMail(quiet)
  await w.moveTo('2026-11-25T08:05:00Z')
  const { number } = await customer.open({
    ...{ subject: 'Payroll', body: 'It stopped.', impact: 'team', urgency: 'blocked' },
  })
  await agent.reply({ number, body: 'We see it.' })
  const { nextUpdateBy } = await customer.case({ number })
  const minor = await customer.case({ number: theOne(numbers[0]) })
  expect(nextUpdateBy).toBeLessThan(theOne(minor.nextUpdateBy) + minutes(30))
  await w.moveTo('2026-11-25T10:35:00Z')
  expect(await subjects(w)).toEqual([`[${number}] Payroll`])
  await w.moveTo(afterThem)
  expect(await subjects(w)).toContain(`[${numbers[0]}] Exports 0`)
})

test('where the first was mailed about just now, the others don’t wait for it', async () => {
  const { w, customer, agent, numbers } = await silentCases(12, 9)
  const [first = ''] = numbers
  const due = theOne((await customer.case({ number: first })).nextUpdateBy)
  await w.moveTo(due - minutes(2))
  const ines = theOne((await w.runtime.team()).find(({ name }) => name === 'Ines Carvalho'))
  await agent.nameLead({ number: first, agentId: ines.id, reason: 'Knows it' })
  await w.post()
  await w.moveTo(due + minutes(5))
  expect((await subjects(w)).toSorted()).toEqual(
    numbers.slice(1).map((number, n) => `[${number}] Exports ${n + 1}`),
  )
  await w.moveTo(due + minutes(9))
  expect(await subjects(w)).toHaveLength(3)
})

const unwritable = sql`jsonb_set(payload, '{letter,kind}', '"refund_authorised"')`

test.for<[string, 'leads' | 'follows', number[]]>([
  ['one of the others', 'follows', [1, 2]],
  ['the first', 'leads', [1, 1]],
])('what can’t be put into words holds up no other: %s', async ([, which, mailed]) => {
  const { w, customer, numbers } = await silentCases(12, 9)
  await customer.chooseMail(quiet)
  await w.moveTo(inQuietHours)
  const bound = w.db.selectFrom('outbox').select('id').where('recipient', 'like', 'contact:%')
  const one = await (which === 'follows'
    ? bound.where('digest', 'is not', null)
    : bound.where(sql<boolean>`payload ? 'with'`)
  ).executeTakeFirstOrThrow()
  await sql`update outbox set payload = ${unwritable} where id = ${one.id}`.execute(w.db)
  await w.moveTo(afterThem)
  const sent = await updates(w)
  const named = await Promise.all(
    sent.map(async ({ id }) => {
      const { text } = await mailboxMail(w.runtime, id)
      return numbers.filter((number) => text.includes(number)).length
    }),
  )
  expect(named.reduce((sum, each) => sum + each, 0)).toBe(2)
  expect(mailed).toContain(Math.max(...named))
})

test('a mail that can’t leave isn’t sent once its reader wants none like it', async () => {
  const all = await silentCases(12)
  const { w, customer } = all
  const back = away(w)
  await w.moveTo('2026-11-25T10:00:00Z')
  await customer.chooseMail({ updates: false, surveys: true, quietFrom: '', quietTo: '' })
  back()
  await w.pass(hours(1))
  expect(await updates(w)).toEqual([])
  expect(await fates(all)).toEqual(['unwanted', 'unwanted'])
})

test('a mail that can’t leave isn’t sent once its address takes none; every case says so', async () => {
  const { w, numbers } = await silentCases(12)
  const back = away(w)
  await w.moveTo('2026-11-25T10:00:00Z')
  await w.db
    .insertInto('unreachable_addresses')
    .values({ address: chris.email, why: 'complained', said: '', since: time(w.now()) })
    .execute()
  back()
  await w.pass(hours(1))
  expect(await updates(w)).toEqual([])
  for (const number of found(numbers)) {
    const kinds = (await w.events(number)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'mail_undelivered')).toHaveLength(1)
  }
})

test.for<[number, number]>([
  [1, 1],
  [2, 0],
])('of two cases in a mail that can’t leave %i are solved: %i are sent', async ([solved, sent]) => {
  const { w, agent, numbers } = await silentCases(12)
  const back = away(w)
  await w.moveTo('2026-11-25T10:00:00Z')
  for (const number of numbers.slice(0, solved)) await agent.close({ number, why: 'Done' })
  back()
  await w.pass(hours(1))
  expect((await subjects(w)).filter((each) => each.startsWith('Updates on'))).toHaveLength(sent)
})

test('quiet hours hold a mail that couldn’t leave before, whole', async () => {
  const { w, customer } = await silentCases(12)
  const back = away(w)
  await w.moveTo('2026-11-25T10:00:00Z')
  await customer.chooseMail(quiet)
  back()
  await w.moveTo(inQuietHours)
  expect(await updates(w)).toEqual([])
  await w.moveTo(afterThem)
  expect(await subjects(w)).toEqual([expect.stringMatching(/^Updates on 2/)])
})
