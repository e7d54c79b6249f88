import { ines, maya, sofia } from '@caselead/api/demo/cast.ts'
import { remindOwners } from '@caselead/api/jobs/due/remind-owners.ts'
import type { Inputs } from '@caselead/api/routers/router.ts'
import { hours } from '@caselead/core/base/instant.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { signedIn } from '../../setup/visit.ts'
import { type World, world } from '../../setup/world.ts'

/** Monday, at ten in Berlin. */
const start = '2026-11-23T09:00:00Z'

type Typed = Inputs['articles']['publish']

async function desk() {
  const w = await world({ at: start })
  const lead = (await w.as(ines.email)).articles
  const rows = await w.db.selectFrom('agents').select(['id', 'email']).execute()
  const idOf = (person: { email: string }) =>
    rows.find(({ email }) => email === person.email)?.id ?? ''
  let count = 0
  const article = (more: Partial<Typed>): Typed => ({
    ...{ id: null, language: 'en', version: 0, revision: 0, about: '', slug: '' },
    title: `Labels, part ${++count}`,
    ...{ category: '', newCategory: 'Printing', readers: 'everyone', plans: [], order: 1 },
    ...{ owner: idOf(maya), reviewBy: '2026-11-24', related: [], markdown: 'Press it.', ...more },
  })
  const again = async (id: number, more: Partial<Typed>) => {
    const { version, revision, title, slug, category, owner, reviewBy } = await lead.one({ id })
    return article({ id, version, revision, title, slug, category, owner, reviewBy, ...more })
  }
  return { w, lead, idOf, article, again }
}

async function look(w: World) {
  await remindOwners(w.runtime)
  await w.post()
}

/** Looks every hour, for so many days. */
async function passing(w: World, count: number) {
  for (let hour = 0; hour < count * 24; hour += 4) {
    w.letPass(hours(4))
    await remindOwners(w.runtime)
  }
  await w.post()
}

const reminders = async (w: World, { email }: { email: string }) =>
  (await w.mails(email)).filter(({ subject }) => subject.startsWith('Review your article'))

test('an owner is reminded when the date comes, once more a month later, and never again', async () => {
  const { w, lead, article } = await desk()
  const { id } = await lead.publish(article({ title: 'Which rolls fit' }))
  await look(w)
  expect(await reminders(w, maya)).toEqual([])
  await w.moveTo('2026-11-24T09:00:00Z')
  await look(w)
  await look(w)
  expect((await reminders(w, maya)).map(({ subject }) => subject)).toEqual([
    'Review your article “Which rolls fit”',
  ])
  const { text } = await w.newestMail(maya.email)
  expect(text).toContain('Article to review')
  expect(text).toContain('Review by Tue 24 Nov 2026')
  expect(text).toContain(`/desk/help/articles/${id}`)
  expect(text).toContain('once more in 30 days')
  await passing(w, 29)
  expect(await reminders(w, maya)).toHaveLength(1)
  await passing(w, 5)
  expect(await reminders(w, maya)).toHaveLength(2)
  expect((await w.newestMail(maya.email)).text).toContain('second and last reminder')
  await passing(w, 40)
  expect(await reminders(w, maya)).toHaveLength(2)
})

test('all articles that are due are in one email, the longest overdue first', async () => {
  const { w, lead, article } = await desk()
  for (let n = 1; n <= 22; n++) {
    await lead.publish(article({ title: `Labels ${n}`, reviewBy: '2026-11-22' }))
  }
  await lead.publish(article({ title: 'The oldest', reviewBy: '2026-11-01' }))
  await look(w)
  expect(await reminders(w, maya)).toHaveLength(1)
  const { subject, text } = await w.newestMail(maya.email)
  expect(subject).toBe('Review your articles: 23 are due')
  expect(text).toContain('3 more on the desk')
  expect(text.indexOf('The oldest')).toBeLessThan(text.indexOf('Labels 1'))
})

test('an owner is told while they’re on duty, and nobody else is', async () => {
  const { w, lead, article } = await desk()
  await lead.publish(article({ reviewBy: '2026-11-23' }))
  await w.moveTo('2026-11-23T22:00:00Z')
  await look(w)
  expect(await reminders(w, maya)).toEqual([])
  await w.moveTo('2026-11-24T09:00:00Z')
  await look(w)
  expect(await reminders(w, maya)).toHaveLength(1)
  expect([...(await reminders(w, ines)), ...(await reminders(w, sofia))]).toEqual([])
})

test.for<[what: string, more: Partial<Typed>]>([
  ['has no owner', { owner: '' }],
  ['has no date', { reviewBy: '' }],
  ['has a later date', { reviewBy: '2026-12-24' }],
])('nobody is reminded of an article that %s', async ([, more]) => {
  const { w, lead, article } = await desk()
  await lead.publish(article({ ...more }))
  await look(w)
  expect(await w.db.selectFrom('help_review_reminders').selectAll().execute()).toEqual([])
})

test('nobody is reminded of what no customer can read', async () => {
  const { w, lead, article } = await desk()
  await lead.saveDraft(article({ reviewBy: '2026-11-01' }))
  const { id } = await lead.publish(article({ reviewBy: '2026-11-01' }))
  await lead.archive({ id, language: 'en', version: 1 })
  await look(w)
  expect(await reminders(w, maya)).toEqual([])
})

test('a new date and a new owner are reminded of anew', async () => {
  const { w, lead, idOf, article, again } = await desk()
  const { id } = await lead.publish(article({ reviewBy: '2026-11-20' }))
  await look(w)
  await lead.publish(await again(id, { owner: idOf(sofia) }))
  await look(w)
  expect(await reminders(w, sofia)).toHaveLength(1)
  await lead.publish(await again(id, { owner: idOf(maya), reviewBy: '2026-11-25' }))
  await look(w)
  expect(await reminders(w, maya)).toHaveLength(1)
  await w.moveTo('2026-11-25T09:00:00Z')
  await look(w)
  expect(await reminders(w, maya)).toHaveLength(2)
})

test('several processes remind an owner once', async () => {
  const { w, lead, article } = await desk()
  await lead.publish(article({ reviewBy: '2026-11-20' }))
  await Promise.all(Array.from({ length: 6 }, () => remindOwners(w.runtime)))
  await w.post()
  expect(await reminders(w, maya)).toHaveLength(1)
})

test('cut short before the mail is written, nobody counts as reminded', async () => {
  const { w, lead, article } = await desk()
  await lead.publish(article({ reviewBy: '2026-11-20' }))
  await sql`alter table outbox add constraint no_review check (kind <> 'article_review')`.execute(
    w.db,
  )
  await look(w)
  expect(await w.db.selectFrom('help_review_reminders').selectAll().execute()).toEqual([])
  await sql`alter table outbox drop constraint no_review`.execute(w.db)
  await look(w)
  expect(await reminders(w, maya)).toHaveLength(1)
})

test('the desk lists what is due, and when its owner was reminded', async () => {
  const { w, lead, article } = await desk()
  await lead.publish(article({ title: 'Overdue', reviewBy: '2026-11-20' }))
  await lead.publish(article({ title: 'Not yet', reviewBy: '2027-11-20' }))
  await look(w)
  const { articles } = await lead.list({ show: 'stale' })
  expect(found(articles).map(({ title, remindedAt }) => [title, remindedAt])).toEqual([
    ['Overdue', w.now()],
  ])
  const page = await (await signedIn(w, maya.email)).open('/desk/help/articles?show=stale')
  expect(page.text).toContain('Owner reminded 23 November 2026')
})
