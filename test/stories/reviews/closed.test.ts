import { dana, maya, priya, sofia } from '@caselead/api/demo/cast.ts'
import { keepReviews } from '@caselead/api/jobs/due/keep-reviews.ts'
import { days, minutes } from '@caselead/core/base/instant.ts'
import { time } from '@caselead/db/time.ts'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const asked = { body: 'Nobody can print.', impact: 'team', urgency: 'blocked' } as const

const w = await world({ at: '2026-11-24T09:00:00Z' })
const { reviews, agent } = await w.as(sofia.email)

async function reviewed(subject: string) {
  const { customer } = await w.as(priya.email)
  const { number } = await customer.open({ ...asked, subject })
  await (await w.as(maya.email)).agent.reply({ number, body: 'On it.' })
  w.letPass(minutes(20))
  await agent.resolve({ number, resolution: 'The driver was too old.' })
  const { review } = await reviews.open({ about: number })
  const said = { category: null, seqs: [], canAct: true, parent: null }
  await reviews.addWhy({ review, number, ...said, said: 'The driver was too old' })
  return { review, number }
}

const seen = async (which: { review: number; number: string }) => {
  const browser = await signedIn(w, dana.email)
  const path = `/desk/reviews/${which.review}`
  const pages = [await browser.open(path), await browser.open(`${path}/cases/${which.number}`)]
  return {
    said: [await reviews.one(which), await reviews.case(which)] as const,
    pages: pages.map(({ html }) => html.slice(html.indexOf('<main'), html.indexOf('</main>'))),
  }
}

test('who closed a review and whom it names is kept by their ids, too', async () => {
  const which = await reviewed('Scanners stop')
  await reviews.close({ review: which.review })
  const me = await w.db
    .selectFrom('agents')
    .select('id')
    .where('email', '=', sofia.email)
    .executeTakeFirstOrThrow()
  const row = await w.db
    .selectFrom('reviews')
    .select('closed_by')
    .where('id', '=', which.review)
    .executeTakeFirstOrThrow()
  expect(row.closed_by).toBe(me.id)
  const kept = await w.db
    .selectFrom('review_snapshots')
    .select('people')
    .where('review_id', '=', which.review)
    .where('case_id', '!=', 0)
    .executeTakeFirstOrThrow()
  expect(kept.people).toContainEqual(expect.objectContaining({ id: me.id, is: 'agent' }))
  expect(kept.people).toContainEqual(expect.objectContaining({ is: 'contact' }))
})

test('a review that an earlier version closed is kept once, and says as of when', async () => {
  const which = await reviewed('Drawers stick')
  const closed = { closed_at: time(w.now()), closed_by: 'Somebody Long Gone' }
  await w.db.updateTable('reviews').set(closed).where('id', '=', which.review).execute()
  expect((await reviews.one(which)).keptAt).toBe(null)
  w.letPass(days(2))
  await Promise.all([keepReviews(w.runtime), keepReviews(w.runtime)])
  const kept = await reviews.one(which)
  expect(kept).toMatchObject({ closedBy: 'Somebody Long Gone', keptAt: w.now() })
  w.letPass(days(1))
  await keepReviews(w.runtime)
  const { pages, said } = await seen(which)
  expect(said[0]).toEqual(kept)
  for (const page of found(pages)) expect(page).toContain('it shows our records as of')
})

test('a review that is long to keep is bounded', async () => {
  const which = await reviewed('Long words')
  await agent.note({ number: which.number, body: 'word '.repeat(9000) })
  await reviews.close({ review: which.review })
  const { record } = await reviews.case(which)
  const longest = Math.max(...record.map(({ body }) => body?.length ?? 0))
  expect(longest).toBeLessThanOrEqual(4000)
})

test('a closed review shows the same after its case went on and people and accounts changed', async () => {
  const which = await reviewed('Labels stop')
  const { version } = await reviews.one(which)
  const me = (await agent.colleagues({})).colleagues.find(({ name }) => name === sofia.name)
  const texts = { notes: 'We talked.', decisions: 'Check drivers.', meetsAt: null }
  await reviews.describe({ review: which.review, version, leadId: me?.id ?? null, ...texts })
  await reviews.close({ review: which.review })
  const before = await seen(which)
  expect(before.said[0]).toMatchObject({
    ...{ closedBy: sofia.name, lead: { name: sofia.name }, keptAt: w.now(), mayChange: false },
    agenda: [{ subject: 'Labels stop', account: 'Harbour Logistics' }],
  })
  w.letPass(minutes(5))
  await (await w.as(priya.email)).customer.write({ number: which.number, body: 'It is back.' })
  await agent.note({ number: which.number, body: 'It came back.' })
  await w.db.updateTable('agents').set({ name: 'Somebody Else' }).execute()
  await w.db.updateTable('accounts').set({ name: 'Renamed Ltd' }).execute()
  await w.db.updateTable('contacts').set({ name: 'Renamed Person' }).execute()
  await w.db
    .updateTable('agents')
    .set({ left_at: time(w.now()) })
    .where('email', '=', maya.email)
    .execute()
  w.runtime.forget()
  const after = await seen(which)
  expect(after.said).toEqual(before.said)
  expect(after.pages[1]).toContain('Support agent 1')
  expect(after.pages[0]).toContain('Harbour Logistics')
  for (const page of found(after.pages)) expect(page).not.toMatch(/Renamed|Somebody/)
})
