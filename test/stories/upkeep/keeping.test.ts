import { hashToken, replyToken } from '@caselead/api/auth/tokens.ts'
import { priya, sofia } from '@caselead/api/demo/cast.ts'
import { tidyUp } from '@caselead/api/jobs/nightly/tidy-up.ts'
import { days, hours } from '@caselead/core/base/instant.ts'
import { capability } from '@caselead/db/auth/capabilities.ts'
import { keepReceived, receivedRead } from '@caselead/db/queues/inbox.ts'
import { insertLetters } from '@caselead/db/queues/letters.ts'
import { expect, test } from 'vitest'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-01-05T09:00:00Z' })

const letters = () =>
  w.db.selectFrom('outbox').select(['id', 'case_id', 'recipient', 'seq', 'sent_at']).execute()

/** The desk three months on, with nothing fallen due meanwhile. */
async function monthsLater(ms: number) {
  const at = w.now() + ms
  await tidyUp({ ...w.runtime, now: () => at })
  return at
}

test('letters that left go after ninety days, but for the newest to each receiver on a case', async () => {
  const { customer } = await w.as(priya.email)
  const { number } = await customer.open({
    ...{ subject: 'The export stops', body: 'It stops every night at three.' },
    ...{ impact: 'one', urgency: 'inconvenient' },
  })
  const { agent } = await w.as(sofia.email)
  for (const words of ['We are looking into it.', 'It is the disk.', 'A new disk is on its way.'])
    await agent.reply({ number, body: words })
  await w.signInCode(priya.email)
  await w.post()
  const before = await letters()
  const newest = (id: string) => {
    const mine = before.find((each) => each.id === id)
    return !before.some(
      ({ case_id, recipient, seq }) =>
        case_id === mine?.case_id && recipient === mine?.recipient && (seq ?? 0) > (mine?.seq ?? 0),
    )
  }
  await monthsLater(days(89))
  expect(await letters()).toHaveLength(before.length)
  await monthsLater(days(91))
  const kept = await letters()
  const settled = before.filter(({ sent_at }) => sent_at !== null)
  expect(settled.length).toBeGreaterThan(3)
  const expected = before.filter(
    ({ id, case_id, sent_at }) => sent_at === null || (case_id !== null && newest(id)),
  )
  expect(kept.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort())
  expect(kept.length).toBeLessThan(before.length)
})

test('a letter that was the newest when it was looked at goes when it no longer is', async () => {
  const { customer } = await w.as(priya.email)
  const { number } = await customer.open({
    ...{ subject: 'The import stops', body: 'It stops every day at noon.' },
    ...{ impact: 'one', urgency: 'inconvenient' },
  })
  await w.post()
  const ofCase = async () =>
    (await letters()).filter(({ case_id }) => case_id === Number(number.replace(/\D/g, '')))
  const toCustomer = (each: Awaited<ReturnType<typeof letters>>) =>
    each.filter(({ recipient }) => recipient.startsWith('contact:'))
  await monthsLater(days(100))
  const [kept] = toCustomer(await ofCase())
  expect(kept).toBeDefined()
  const { agent } = await w.as(sofia.email)
  await agent.reply({ number, body: 'We are looking into it.' })
  await w.post()
  await monthsLater(days(102))
  await monthsLater(days(103))
  const left = toCustomer(await ofCase())
  expect(left).toHaveLength(1)
  expect(left[0]?.id).not.toBe(kept?.id)
})

test('a reply address finds its case for as long as it was given, and leaves ninety days after', async () => {
  const [letter] = (await letters()).filter(({ recipient }) => recipient.startsWith('contact:'))
  if (!letter) throw new Error('no letter to a customer was kept')
  const hash = hashToken(replyToken(w.runtime.secret, letter.id))
  const found = (at: number) => capability(w.db, hash, ['reply', 'survey'], at)
  const late = await monthsLater(days(179))
  expect(await found(late)).toMatchObject({ scope: 'reply' })
  const links = () => w.db.selectFrom('capabilities').select('token_hash').execute()
  await monthsLater(days(180 + 91))
  expect(await links()).toEqual([])
})

test('mail that was read goes after ninety days, what could not be read stays', async () => {
  await keepReceived(w.db, 'read', {}, w.now())
  await receivedRead(w.db, 'read', 'written', null)
  await keepReceived(w.db, 'unread', {}, w.now())
  await keepReceived(w.db, 'given up', {}, w.now())
  await w.db
    .updateTable('inbox')
    .set({ next_at: null })
    .where('provider_id', '=', 'given up')
    .execute()
  const there = async () =>
    (await w.db.selectFrom('inbox').select('provider_id').execute())
      .map((row) => row.provider_id)
      .sort()
  await monthsLater(days(89))
  expect(await there()).toEqual(['given up', 'read', 'unread'])
  await monthsLater(days(90) + hours(1))
  expect(await there()).toEqual(['given up', 'unread'])
})

test('thousands go in one run', async () => {
  const created_at = new Date(w.now() + days(200)).toISOString()
  const rows = Array.from({ length: 2500 }, (_, n) => ({
    ...{ id: `many-${n}`, case_id: null, account_id: null, seq: null, kind: 'sign_in_code' },
    ...{
      carrier: 'code' as const,
      recipient: 'somebody@example.com',
      payload: { minutes: 10 },
      created_at,
    },
  }))
  await insertLetters(w.db, rows)
  const many = () => w.db.selectFrom('outbox').select('id').where('id', 'like', 'many-%').execute()
  await monthsLater(days(291))
  expect(await many()).toHaveLength(2500)
  await w.db.updateTable('outbox').set({ next_at: null, last_error: 'refused' }).execute()
  await monthsLater(days(291))
  expect(await many()).toEqual([])
})
