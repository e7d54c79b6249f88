import { chris, maya, priya, sofia } from '@caselead/api/demo/cast.ts'
import { hours, minutes, seconds } from '@caselead/core/base/instant.ts'
import { beginTry, claimReceived, receivedFailed, receivedRead } from '@caselead/db/queues/inbox.ts'
import { setAside } from '@caselead/db/queues/set-aside.ts'
import { expect, test } from 'vitest'
import { breakCase } from '../../setup/broken-case.ts'
import { announce, deliver, inbox, kept } from '../../setup/deliver.ts'
import { type World, world } from '../../setup/world.ts'

/** Chris has a case on which nothing can be decided, and answers it. */
async function unreadable() {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const { number } = await (await w.as(chris.email)).customer.open({
    ...{ subject: 'Exports', body: 'They stop.', impact: 'one', urgency: 'degraded' },
  })
  const to = (await w.newestMail(chris.email)).replyTo ?? ''
  const mend = await breakCase(w, number)
  const id = await deliver(w, { from: chris.email, to, subject: 'Again', text: 'Release 4.2' })
  return { w, number, id, mend }
}

/** Time passes for mail alone: nothing else could be done on a broken case. */
async function readAll(w: World, until: number) {
  for (let tries = 0; tries < 10; tries++) {
    await w.db
      .updateTable('inbox')
      .set({ next_at: new Date(w.now()) as never })
      .where('next_at', 'is not', null)
      .execute()
    await w.post()
    if ((await triesOf(w)) >= until) return
  }
}

const triesOf = async (w: World): Promise<number> =>
  (await w.db.selectFrom('inbox').select('tries').executeTakeFirstOrThrow()).tries

async function health(w: World) {
  w.letPass(seconds(1))
  return (await (await fetch(`${w.url}/healthz`)).json()) as { mailSetAside: number }
}

test('mail that cannot be taken in is set aside after five tries, counted and shown', async () => {
  const { w, id, mend } = await unreadable()
  expect(await triesOf(w)).toBe(1)
  expect(await health(w)).toMatchObject({ mailSetAside: 0 })
  await readAll(w, 5)
  await w.post()
  expect(await triesOf(w)).toBe(5)
  expect(await health(w)).toMatchObject({ mailSetAside: 1 })
  const [row] = await w.db.selectFrom('inbox').select(['next_at', 'outcome']).execute()
  expect(row).toEqual({ next_at: null, outcome: null })

  const { mail, agent } = await w.as(sofia.email)
  expect((await agent.home()).mailSetAside).toBe(1)
  const { mails } = await mail.setAside({})
  expect(mails).toMatchObject([{ id, from: chris.email, subject: 'Again', tries: 5 }])
  expect(mails[0]?.why).not.toBe('')
  expect(await mail.one({ id })).toMatchObject({
    parts: [{ name: 'Text', shown: 'Release 4.2', length: 11 }],
  })

  await mend()
  await mail.tryAgain({ id })
  await w.post()
  expect(await inbox(w)).toMatchObject([{ provider_id: id, outcome: 'answered' }])
  expect(await health(w)).toMatchObject({ mailSetAside: 0 })
  await expect(mail.tryAgain({ id })).rejects.toThrow('already being read')
})

test('mail set aside is there for whoever leads the desk, and for nobody else', async () => {
  const { w, id } = await unreadable()
  await readAll(w, 5)
  for (const email of [maya.email, priya.email, chris.email]) {
    const { mail } = await w.as(email)
    for (const ask of [mail.setAside({}), mail.one({ id }), mail.tryAgain({ id })])
      await expect(ask).rejects.toThrow()
  }
  await expect(w.nobody.mail.setAside({})).rejects.toThrow('Sign in first.')
})

test('a mail that kills whoever reads it is counted all the same, and set aside', async () => {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const id = await kept(w, { from: chris.email, to: 'support@northwind.example' })
  await announce(w, id)
  for (let killed = 0; killed < 5; killed++) {
    const at = w.now() + minutes(killed)
    const row = await claimReceived(w.db, at, at + minutes(1))
    expect(row?.provider_id).toBe(id)
    // Nobody else takes it meanwhile, and then the process is gone.
    expect(await claimReceived(w.db, at + 1, at + minutes(1))).toBeUndefined()
    await beginTry(w.db, id, { from: chris.email })
  }
  await w.pass(hours(1))
  const { mails } = await (await w.as(sofia.email)).mail.setAside({})
  expect(mails).toMatchObject([{ id, tries: 5, why: 'Reading it was interrupted every time.' }])
})

test.for([
  '<constructor>Release 4.2</constructor>',
  '<p>Release 4.2</p><__proto__><toString x="1"><hasOwnProperty>',
  '<div class="constructor">Release 4.2<valueOf/></div>',
  `<p>Release 4.2${'<b>'.repeat(100_000)}`,
  `Release 4.2${'<!--'.repeat(50_000)}`,
  `<p>Release 4.2</p>${'<div><a href="x">'.repeat(30_000)}</b></div></a>`,
])('a strange document is read at once: %#', async (html) => {
  const { w, number, mend } = await unreadable()
  await mend()
  const to = (await w.newestMail(chris.email)).replyTo ?? ''
  await w.db.deleteFrom('inbox').execute()
  const before = performance.now()
  await deliver(w, { from: chris.email, to, ...{ text: null as never, html } })
  expect(performance.now() - before).toBeLessThan(20_000)
  expect(await inbox(w)).toMatchObject([{ outcome: 'answered' }])
  const said = (await w.events(number)).findLast(({ kind }) => kind === 'customer_message')
  expect(said?.data).toMatchObject({ body: expect.stringContaining('Release 4.2') })
})

type Late = (db: World['db'], id: string, at: number) => Promise<void>

test.for<[how: string, late: Late]>([
  ['fails', (db, id, at) => receivedFailed(db, id, 'It took too long.', at)],
  ['gives up', (db, id, at) => setAside(db, id, 'It took too long.', at)],
  ['is refused', (db, id) => receivedRead(db, id, 'refused: this case is closed', null)],
])('a slow try that %s after another has read the mail changes nothing', async ([, late]) => {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const id = await deliver(w, {
    ...{ from: chris.email, to: 'support@northwind.example', subject: 'Exports' },
    text: 'They stop.',
  })
  const before = await inbox(w)
  expect(before).toMatchObject([{ outcome: 'opened' }])
  await late(w.db, id, w.now())
  expect(await inbox(w)).toEqual(before)
  expect(await health(w)).toMatchObject({ mailSetAside: 0 })
})
