import { chris, dana, ines, lena, maya, sofia, tom } from '@caselead/api/demo/cast.ts'
import { idOf } from '@caselead/api/demo/past.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { world } from '../../setup/world.ts'

const packet = {
  ...{ summary: 'Exports stop', impact: 'No invoices', tried: 'A smaller file' },
  ...{ environment: '4.2', ask: 'Find it', customerWords: 'It stops' },
}

async function opened() {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const open = async (subject: string, urgency: 'blocked' | 'question' = 'question') =>
    (
      await (
        await w.as(chris.email)
      ).customer.open({ subject, body: subject, impact: 'one', urgency })
    ).number
  const as = async (one: { email: string }) => (await w.as(one.email)).agent
  const queue = async (
    filter: 'open' | 'waiting' | 'resolved' | 'mine' | 'breached',
    tier?: number,
  ) => (await (await as(sofia)).queue({ filter, tier })).rows.map(({ number }) => number).sort()
  return { w, open, as, queue }
}

const numbers = (rows: { number: string }[]) => rows.map(({ number }) => number)

test('what waits for somebody stands on their desk until it is done', async () => {
  const { w, open, as } = await opened()
  const handed = await open('Exports')
  const asked = await open('Labels')
  await (await as(maya)).escalate({ number: handed, to: 'L3', reason: 'Beyond me', packet })
  expect(numbers((await (await as(ines)).home()).handoffs)).toEqual([handed])
  expect((await (await as(ines)).home()).counts).toMatchObject({
    open: 2,
    unaccepted: 1,
    waiting: 0,
  })
  await (await as(ines)).acceptHandoff({ number: handed })
  const { handoffs, due, counts } = await (await as(ines)).home()
  expect([handoffs, numbers(due), counts.unaccepted]).toEqual([[], [handed], 0])

  await (await w.as(chris.email)).customer.askToEscalate({ number: asked, reason: 'Slow' })
  const { lead } = await (await w.as(chris.email)).customer.case({ number: asked })
  const leads = await as(lead?.name === maya.name ? maya : tom)
  expect(numbers((await leads.home()).requests)).toEqual([asked])
  await leads.declineEscalation({ number: asked, reason: 'Nearly done' })
  expect((await leads.home()).requests).toEqual([])
})

test('the queue shows what waits, what is solved, what ran out and what is whose', async () => {
  const { w, open, as, queue } = await opened()
  const [waits, solved, late, fine] = [
    await open('1'),
    await open('2'),
    await open('3', 'blocked'),
    await open('4'),
  ]
  await (await as(maya)).waitOnCustomer({ number: waits, question: 'Which?' })
  await (await as(maya)).resolve({ number: solved, resolution: 'Done' })
  await (await as(maya)).reply({ number: fine, body: 'Looking' })
  await w.pass(hours(2) - minutes(5))
  await (await as(maya)).note({ number: fine, body: 'Looking' })
  await w.pass(minutes(5))
  expect(await queue('open')).toEqual([waits, late, fine])
  expect(await queue('waiting')).toEqual([waits])
  expect(await queue('resolved')).toEqual([solved])
  expect(await queue('breached')).toEqual([late])
  expect(await queue('open', 2)).toEqual([late, fine])
  expect((await (await as(sofia)).home()).counts).toEqual({
    open: 3,
    waiting: 1,
    unaccepted: 2,
    breached: 1,
  })
  await (await as(sofia)).nameLead({
    number: fine,
    agentId: await idOf(w.runtime, sofia.email),
    reason: '',
  })
  expect(await queue('mine')).toEqual([fine])
})

test('a partner sees what was referred to them, and nothing else', async () => {
  const { w, open, as } = await opened()
  const referred = await open('Router')
  await open('Exports')
  const { partner } = await w.as(lena.email)
  expect((await partner.cases({})).rows).toEqual([])
  await (await as(dana)).escalate({ number: referred, to: 4, reason: 'Their router', packet })
  expect(numbers((await partner.cases({})).rows)).toEqual([referred])
  expect((await w.newestMail(lena.email)).subject).toContain(`, referred to you [${referred}]`)
  expect((await w.newestMail(chris.email)).text).toContain('The case is now with our partner.')
  await partner.note({ number: referred, body: 'It is the fan.' })
  await partner.bounceBack({ number: referred, missing: 'Not our router.' })
  expect((await partner.cases({})).rows).toEqual([])
  await expect(partner.case({ number: referred })).rejects.toThrow('Case not found.')
  expect(await (await as(sofia)).case({ number: referred })).toMatchObject({ tier: 1, level: 'L1' })
})
