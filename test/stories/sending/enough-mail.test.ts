import { chris, maya } from '@caselead/api/demo/cast.ts'
import { capsOverAll, mailCaps } from '@caselead/core/alerts/mail-cap.ts'
import { hours, minutes, seconds } from '@caselead/core/base/instant.ts'
import { time } from '@caselead/db/time.ts'
import { expect, test } from 'vitest'
import { theOne } from '../../setup/found.ts'
import { world } from '../../setup/world.ts'

const [hour] = mailCaps

/** A program of the customer's reopens the case whenever it hears that it's solved. */
async function loop(rounds: number) {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const { customer } = await w.as(chris.email)
  const { number } = await customer.open({
    ...{ subject: 'Exports', body: 'They stop.', impact: 'one', urgency: 'degraded' },
  })
  const { agent } = await w.as(maya.email)
  await w.post()
  for (let round = 0; round < rounds; round += 1) {
    w.letPass(seconds(1))
    await agent.close({ number, why: 'Done' })
    await customer.reopen({ number, reason: `It says it is still open (${round}).` })
    await w.post()
  }
  return { w, number, agent, customer }
}

const sent = async (w: Awaited<ReturnType<typeof world>>) =>
  w.db
    .selectFrom('outbox')
    .select(['kind', 'sent_at', 'delivery'])
    .where('recipient', 'like', 'contact:%')
    .orderBy('seq')
    .execute()

test('machines that answer each other get no more than an hour’s most; nothing of it is lost', async () => {
  const { w, number, agent } = await loop(hour.most + 10)
  expect((await sent(w)).filter(({ sent_at }) => sent_at !== null)).toHaveLength(hour.most)
  const { mail } = await agent.case({ number })
  expect(mail.filter(({ error }) => error?.includes('many emails lately'))).toHaveLength(11)
  await w.pass(hours(1) + minutes(1))
  const newest = await w.newestMail(chris.email)
  expect(newest.text).toContain(`still open (${hour.most + 9})`)
  const all = await sent(w)
  expect(all.filter((one) => one.sent_at === null && one.delivery !== 'superseded')).toEqual([])
})

test('what a person writes never waits, nor does a code', async () => {
  const { w, number, agent } = await loop(hour.most + 5)
  await agent.reply({ number, body: 'Please write to me by hand.' })
  expect((await w.newestMail(chris.email)).text).toContain('Please write to me by hand.')
  const signIn = fetch(`${w.url}/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ email: chris.email, asked: 'yes' }),
    headers: { origin: w.url },
  })
  await signIn
  expect(await w.signInCode(chris.email)).toMatch(/^\d{6}$/)
})

/** A case of somebody who got so many mails about other cases in the last quarter of an hour. */
async function afterMany(digest: string | null) {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const { customer } = await w.as(chris.email)
  const { agent } = await w.as(maya.email)
  const [{ most }] = capsOverAll
  const { number } = await customer.open({
    ...{ subject: 'Exports', body: 'They stop.', impact: 'one', urgency: 'degraded' },
  })
  await w.post()
  const [mailed] = await w.db
    .selectFrom('outbox')
    .selectAll()
    .where('kind', '=', 'case_opened')
    .execute()
  const { recipient, account_id, payload } = theOne(mailed)
  await w.db
    .insertInto('outbox')
    .values(
      Array.from({ length: most }, (_, n) => ({
        ...{ recipient, account_id, digest, kind: 'update', carrier: 'mail' as const, seq: 1 },
        ...{ case_id: null, payload: JSON.stringify(payload), next_at: null },
        created_at: time(w.now()),
        sent_at: time(w.now() - minutes(n % 15)),
      })),
    )
    .execute()
  await agent.close({ number, why: 'Done' })
  await customer.reopen({ number, reason: 'No.' })
  await w.post()
  const held = async () =>
    (await agent.case({ number })).mail.filter(({ error }) => error?.includes('lately'))
  return { w, number, agent, held }
}

test('what goes round in many cases at once is held to an address’s most over all of them', async () => {
  const { w, number, agent, held } = await afterMany(null)
  expect(await held()).not.toEqual([])
  await agent.reply({ number, body: 'By hand.' })
  expect((await w.newestMail(chris.email)).text).toContain('By hand.')
  await w.pass(hours(1))
  expect(await held()).toEqual([])
})

test('what was told in a mail about another case counts as no mail of its own', async () => {
  const { held } = await afterMany('another')
  expect(await held()).toEqual([])
})

test('what a held mail would tell, a person’s answer tells; it isn’t told twice', async () => {
  const { w, number, agent, held } = await afterMany(null)
  await agent.reply({ number, body: 'By hand.' })
  const { text } = await w.newestMail(chris.email)
  expect(text).toContain('By hand.')
  expect(text).toContain('reopened')
  await w.pass(hours(1) + minutes(1))
  expect(await held()).toEqual([])
  expect((await w.newestMail(chris.email)).text).not.toContain('reopened')
})
