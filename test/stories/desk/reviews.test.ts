import { dana, ingrid, lena, maya, priya, sofia } from '@caselead/api/demo/cast.ts'
import { keepFactsUpToDate } from '@caselead/api/jobs/due/keep-facts.ts'
import { openReviews } from '@caselead/api/jobs/due/open-reviews.ts'
import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { outcome } from '../../setup/surface.ts'
import { formsOf, signedIn } from '../../setup/visit.ts'
import { type World, world } from '../../setup/world.ts'

const asked = { body: 'They stop.', impact: 'one', urgency: 'degraded' } as const

/** A November with one case that blocked all work and was late, and one that went well. */
async function november() {
  const w = await world({ at: '2026-11-10T09:00:00Z' })
  const { customer } = await w.as(priya.email)
  const { agent } = await w.as(maya.email)
  const { number: well } = await customer.open({ ...asked, subject: 'Exports stop' })
  await agent.reply({ number: well, body: 'On it.' })
  await w.pass(minutes(20))
  await agent.resolve({ number: well, resolution: 'Fixed.' })
  const { number: late } = await customer.open({
    ...{ body: 'Nobody can print.', impact: 'team', urgency: 'blocked' },
    subject: 'Labels stop',
  })
  await w.pass(hours(30))
  await agent.resolve({ number: late, resolution: 'The driver was too old.' })
  return { w, well, late }
}

async function opened() {
  const { w, ...cases } = await november()
  await w.moveTo('2026-12-01T09:00:00Z')
  await look(w)
  const { reviews } = await w.as(sofia.email)
  const [row] = found((await reviews.list()).reviews)
  return { w, ...cases, reviews, id: row?.id ?? 0 }
}

async function look(w: World) {
  await keepFactsUpToDate(w.runtime)
  await openReviews(w.runtime)
}

test('the review of a month opens by itself once the month is over in the team’s zone, and once only', async () => {
  const { w } = await november()
  const { reviews } = await w.as(sofia.email)
  // Midnight in Berlin is at 23:00 UTC.
  await w.moveTo('2026-11-30T22:59:00Z')
  await look(w)
  const before = (await reviews.list()).reviews.map(({ title }) => title)
  expect(before).toEqual(['October 2026'])
  await w.moveTo('2026-11-30T23:01:00Z')
  await keepFactsUpToDate(w.runtime)
  await Promise.all([1, 2, 3].map(() => openReviews(w.runtime)))
  await openReviews(w.runtime)
  expect((await reviews.list()).reviews.map(({ title }) => title)).toEqual([
    ...['November 2026', 'October 2026'],
  ])
})

test('a month isn’t reviewed before all that happened in it is counted', async () => {
  const { w } = await november()
  await keepFactsUpToDate(w.runtime)
  await w.moveTo('2026-12-01T09:00:00Z')
  await openReviews(w.runtime)
  expect((await (await w.as(sofia.email)).reviews.list()).reviews).toEqual([])
})

const desk = await opened()

test('it says what the month was like, and which cases to look at, why, and what they cost', async () => {
  const { reviews, id, late } = desk
  const { told, agenda, title } = await reviews.one({ review: id })
  expect(title).toBe('November 2026')
  expect(told).toMatchObject({ opened: 2, stoppedMs: hours(30) })
  expect(agenda[0]).toMatchObject({ number: late, subject: 'Labels stop', stoppedMs: hours(30) })
  expect(agenda[0]?.reasons[0]).toMatch(/deadlines? w(as|ere) missed$/)
})

test('a case goes on the agenda by hand and off again, and stays in the review', async () => {
  const { w, reviews, id } = desk
  const { number } = await (await w.as(ingrid.email)).customer.open({ ...asked, subject: 'Odd' })
  await reviews.addCase({ review: id, number })
  const isOn = async () => {
    const { agenda, others } = await reviews.one({ review: id })
    const has = (rows: typeof agenda) => rows.some((row) => row.number === number)
    return [has(agenda), has(others)]
  }
  expect(await isOn()).toEqual([true, false])
  await reviews.setOnAgenda({ review: id, number, isOnAgenda: false })
  expect(await isOn()).toEqual([false, true])
  await expect(reviews.addCase({ review: id, number: 'C-9999' })).rejects.toThrow('Case not found.')
})

test.for<[about: (cases: { late: string }) => string, title: RegExp, on: number]>([
  [({ late }) => late, /^C-\d+ Labels stop$/, 1],
  [() => 'Harbour Logistics', /^Harbour Logistics$/, 1],
])('one case or account is reviewed by hand: %#', async ([about, title, on]) => {
  const { reviews, late } = desk
  const { review } = await reviews.open({ about: about({ late }) })
  const told = await reviews.one({ review })
  expect(told).toMatchObject({ title: expect.stringMatching(title), told: null })
  expect(told.agenda).toHaveLength(on)
  expect(told.agenda[0]?.reasons.at(-1)).toBe('Added by hand')
})

test('nothing else can be reviewed', async () => {
  const { reviews } = desk
  await expect(reviews.open({ about: 'Nobody' })).rejects.toThrow(
    'We couldn’t find that case, incident or account',
  )
  await expect(reviews.open({ about: ' ' })).rejects.toThrow('Enter a case number')
})

test('the team reads it, whoever leads changes it; to partners and customers it isn’t there', async () => {
  const { w, id } = desk
  const close = async (email: string) =>
    (await outcome((await w.as(email)).reviews.close({ review: id }))).refusal?.code
  const read = async (email: string) =>
    (await outcome((await w.as(email)).reviews.one({ review: id }))).refusal?.code
  expect([await read(dana.email), await close(dana.email)]).toEqual([undefined, 'not_found'])
  for (const { email } of [lena, priya]) {
    expect([await read(email), await close(email)]).toEqual(['not_found', 'not_found'])
    const page = await (await signedIn(w, email)).open(`/desk/reviews/${id}`)
    expect(page.text).not.toContain('November 2026')
  }
})

test('whoever saves second is shown both texts, and nothing is lost', async () => {
  const { w, reviews, id } = desk
  const browser = await signedIn(w, sofia.email)
  const { html } = await browser.open(`/desk/reviews/${id}`)
  const [form] = found(formsOf(html).filter(({ verb }) => verb === 'describe'))
  const { version } = await reviews.one({ review: id })
  const theirs = { leadId: null, meetsAt: null, notes: 'Theirs', decisions: '' }
  await reviews.describe({ review: id, version, ...theirs })
  const refused = await browser.submit(`/desk/reviews/${id}`, { ...form, notes: 'Mine' })
  expect(refused.status).toBe(409)
  expect(refused.html).toContain('Someone else changed this while you were writing')
  expect(refused.html).toMatch(/Mine[\s\S]*Theirs/)
  expect((await reviews.one({ review: id })).notes).toBe('Theirs')
  const [again] = found(formsOf(refused.html).filter(({ verb }) => verb === 'describe'))
  const both = { ...again, notes: 'Mine and theirs' }
  expect((await browser.submit(`/desk/reviews/${id}`, both)).text).toContain('Saved.')
  expect((await reviews.one({ review: id })).notes).toBe('Mine and theirs')
})

test('a meeting beyond every calendar is refused', async () => {
  const { reviews, id } = desk
  const { version } = await reviews.one({ review: id })
  const texts = { leadId: null, notes: '', decisions: '' }
  const beyond = { review: id, version, ...texts, meetsAt: 8.6e15 }
  await expect(reviews.describe(beyond)).rejects.toThrow('before the year 10000')
})

test('a closed review stays as it is', async () => {
  const { w, reviews, id, late } = await opened()
  await reviews.close({ review: id })
  const before = await reviews.one({ review: id })
  expect(before).toMatchObject({ closedAt: w.now(), closedBy: 'Sofia Marin', mayChange: false })
  const closed = 'This review is closed'
  const texts = { leadId: null, meetsAt: null, notes: 'Later', decisions: '' }
  await expect(reviews.describe({ review: id, version: 1, ...texts })).rejects.toThrow(closed)
  await expect(
    reviews.setOnAgenda({ review: id, number: late, isOnAgenda: false }),
  ).rejects.toThrow(closed)
  await expect(reviews.close({ review: id })).rejects.toThrow(closed)
  w.letPass(days(3))
  expect(await reviews.one({ review: id })).toEqual(before)
})

test('an old case that is added by hand counts with all that happened in it', async () => {
  const { w, reviews, id, late } = await opened()
  w.letPass(days(200))
  const { review } = await reviews.open({ about: late })
  const [told] = found((await reviews.one({ review })).agenda)
  expect(told?.stoppedMs).toBe(hours(30))
  await reviews.addCase({ review: id, number: late })
  const [same] = found((await reviews.one({ review: id })).agenda)
  expect(same?.stoppedMs).toBe(hours(30))
})
