import { dana, ines, maya, peter, priya, sofia } from '@caselead/api/demo/cast.ts'
import { remindOfActions } from '@caselead/api/jobs/due/remind-of-actions.ts'
import { hours } from '@caselead/core/base/instant.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type World, world } from '../../setup/world.ts'

/** Tuesday, at ten in Berlin. */
const start = '2026-11-24T09:00:00Z'

async function desk() {
  const w = await world({ at: start })
  const { customer } = await w.as(priya.email)
  const { number } = await customer.open({
    ...{ subject: 'Labels stop', body: 'They do.', impact: 'one', urgency: 'degraded' },
  })
  const { reviews, reviewActions, team } = await w.as(sofia.email)
  const { review } = await reviews.open({ about: number })
  const add = async (what: string, due: string, owner = dana.email) => {
    const typed = { what, due, owner, kind: 'prevent', figure: '', number: null, why: null }
    return (await reviewActions.add({ review, ...typed })).action
  }
  return { w, review, add, reviewActions, team }
}

/** By the clock of Berlin, in winter. */
const at = (day: string, time: string) => Date.parse(`${day}T${time}:00+01:00`)

async function look(w: World, day: string, time = '08:00') {
  w.letPass(at(day, time) - w.now())
  await remindOfActions(w.runtime)
}

const subjects = async (w: World, { email }: { email: string }) =>
  (await w.mails(email))
    .map(({ subject }) => subject)
    .filter((subject) => /^(Due|Overdue|A week|Choose a new|\d+ )/.test(subject))
    .reverse()

test('its owner is reminded two days before, and again once it’s overdue; a week later, whoever leads', async () => {
  const { w, add } = await desk()
  const action = await add('Check drivers', '2026-12-04')
  await look(w, '2026-12-02', '07:59')
  expect(await subjects(w, dana)).toEqual([])
  for (const time of ['08:00', '08:15', '20:00']) await look(w, '2026-12-02', time)
  expect(await subjects(w, dana)).toEqual(['Due Fri 4 Dec: Check drivers'])
  const { text } = await w.newestMail(dana.email)
  expect(text).toContain(`/desk/reviews/actions/${action}`)
  expect(text).toContain('Due Fri 4 Dec 2026')
  await look(w, '2026-12-05', '07:59')
  expect(await subjects(w, dana)).toHaveLength(1)
  for (const time of ['08:00', '09:00']) await look(w, '2026-12-05', time)
  expect(await subjects(w, dana)).toEqual([
    'Due Fri 4 Dec: Check drivers',
    'Overdue: Check drivers',
  ])
  await look(w, '2026-12-11', '07:59')
  expect(await subjects(w, sofia)).toEqual([])
  for (const time of ['08:00', '09:00']) await look(w, '2026-12-11', time)
  await look(w, '2026-12-24')
  for (const leader of [sofia, peter, ines]) {
    expect(await subjects(w, leader)).toEqual(['A week overdue: Check drivers'])
  }
  expect((await w.newestMail(sofia.email)).text).toContain('Owner: Dana Whitfield')
  expect(await subjects(w, dana)).toHaveLength(2)
  expect(await subjects(w, maya)).toEqual([])
})

test('added within two days of when it’s due, its owner hears of it at once', async () => {
  const { w, add } = await desk()
  await add('Ring them', '2026-11-25')
  expect(await subjects(w, dana)).toEqual(['Due Wed 25 Nov: Ring them'])
  await add('Ring others', '2026-11-27')
  await look(w, '2026-11-24', '12:00')
  expect(await subjects(w, dana)).toHaveLength(1)
})

test('several are told in one mail', async () => {
  const { w, add } = await desk()
  for (const what of ['One', 'Two', 'Three']) await add(what, '2026-12-04')
  await look(w, '2026-12-02')
  expect(await subjects(w, dana)).toEqual(['3 of your actions are due soon'])
  expect((await w.newestMail(dana.email)).text).toMatch(/One[\s\S]*Two[\s\S]*Three/)
})

test('what is done or not to be done is told to nobody; reopened, it’s told once', async () => {
  const { w, add, reviewActions } = await desk()
  const done = await add('Done', '2026-12-04')
  const dropped = await add('Dropped', '2026-12-04')
  await reviewActions.finish({ action: done, version: 1, proof: 'It is', url: '' })
  await reviewActions.drop({ action: dropped, version: 1, reason: 'No need' })
  await look(w, '2026-12-02')
  await look(w, '2026-12-05')
  expect(await subjects(w, dana)).toEqual([])
  await reviewActions.reopen({ action: done, version: 2 })
  await look(w, '2026-12-05', '08:15')
  expect(await subjects(w, dana)).toEqual(['Overdue: Done'])
})

test('another day begins anew, and another owner is told in their turn', async () => {
  const { w, add, reviewActions } = await desk()
  const action = await add('Check drivers', '2026-12-04')
  await look(w, '2026-12-05')
  const typed = { what: 'Check drivers', kind: 'prevent', figure: '', reason: '' }
  const moved = { ...typed, owner: dana.email, due: '2026-12-09' }
  await reviewActions.change({ action, version: 1, ...moved })
  await look(w, '2026-12-07')
  expect((await subjects(w, dana)).slice(1)).toEqual(['Due Wed 9 Dec: Check drivers'])
  await look(w, '2026-12-10')
  await reviewActions.change({ action, version: 2, ...moved, owner: maya.email })
  await look(w, '2026-12-10', '08:15')
  expect(await subjects(w, maya)).toEqual(['Overdue: Check drivers'])
})

test('when its owner leaves, whoever leads is told once, and the owner gets nothing more', async () => {
  const { w, add, team, reviewActions } = await desk()
  const action = await add('Check drivers', '2026-12-04')
  const { action: one } = await reviewActions.one({ action })
  await team.leave({ id: one.owner?.id ?? '' })
  await look(w, '2026-11-25', '03:00')
  await look(w, '2026-12-02')
  await look(w, '2026-12-05')
  expect(await subjects(w, sofia)).toEqual(['Choose a new owner: Check drivers'])
  await look(w, '2026-12-11')
  expect(await subjects(w, peter)).toEqual([
    'Choose a new owner: Check drivers',
    'A week overdue: Check drivers',
  ])
  expect(await subjects(w, dana)).toEqual([])
})

test('several processes remind once', async () => {
  const { w, add } = await desk()
  await add('Check drivers', '2026-12-04')
  w.letPass(at('2026-12-12', '08:00') - w.now())
  await Promise.all(Array.from({ length: 6 }, () => remindOfActions(w.runtime)))
  expect(await subjects(w, dana)).toEqual(['Overdue: Check drivers'])
  expect(await subjects(w, sofia)).toEqual(['A week overdue: Check drivers'])
})

test('cut short before it’s written, a reminder comes later', async () => {
  const { w, add } = await desk()
  await add('Check drivers', '2026-12-04')
  await sql`alter table outbox add constraint none check (kind <> 'review_actions')`.execute(w.db)
  await look(w, '2026-12-02')
  await sql`alter table outbox drop constraint none`.execute(w.db)
  expect(await subjects(w, dana)).toEqual([])
  await look(w, '2026-12-02', '08:15')
  expect(await subjects(w, dana)).toEqual(['Due Fri 4 Dec: Check drivers'])
})

test('after a standstill, only what still holds is told', async () => {
  const { w, add } = await desk()
  await add('Check drivers', '2026-12-04')
  await look(w, '2026-12-07', '03:00')
  expect(await subjects(w, dana)).toEqual(['Overdue: Check drivers'])
  w.letPass(hours(24))
  await remindOfActions(w.runtime)
  expect(await subjects(w, dana)).toHaveLength(1)
})
