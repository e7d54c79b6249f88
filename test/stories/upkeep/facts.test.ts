import { dana, maya, priya, sofia } from '@caselead/api/demo/cast.ts'
import { keepFactsUpToDate } from '@caselead/api/jobs/due/keep-facts.ts'
import { openReviews } from '@caselead/api/jobs/due/open-reviews.ts'
import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import { factsVersion } from '@caselead/core/figures/facts/case-facts.ts'
import { factsOf } from '@caselead/core/figures/facts/facts-of.ts'
import { factsDue, keepFacts } from '@caselead/db/figures/keep.ts'
import { hasMonth } from '@caselead/db/review/reviews.ts'
import { saveSetting, setting } from '@caselead/db/settings.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { whole } from '../../setup/on-paper.ts'
import { seeded, seedOr } from '../../setup/random.ts'
import { outcome } from '../../setup/surface.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-02T09:00:00Z' })
const { customer } = await w.as(priya.email)
const { agent } = await w.as(maya.email)
const other = (await w.as(dana.email)).agent
const asked = {
  subject: 'Exports',
  body: 'They stop.',
  impact: 'one',
  urgency: 'degraded',
} as const

const kept = async () => {
  const rows = await w.db
    .selectFrom('case_facts')
    .select(['case_id', 'seq', 'until', sql<string>`facts::text`.as('text')])
    .orderBy('case_id')
    .execute()
  return found(rows)
}

/** As if nothing had been counted yet. */
async function recount() {
  await w.db.deleteFrom('case_facts').execute()
  await w.db.deleteFrom('settings').where('name', '=', 'case_facts').execute()
  await keepFactsUpToDate(w.runtime)
}

test('counted as it happens or all at once, the facts are the same to the byte', async () => {
  const random = seeded(seedOr(20261130))
  const numbers: string[] = []
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const deeds: (() => Promise<unknown>)[] = [
    async () => numbers.push((await customer.open(asked)).number),
    () => agent.reply({ number: one(numbers), body: 'On it.' }),
    () => agent.escalate({ number: one(numbers), to: 'next', reason: 'Further', packet: whole }),
    () => other.acceptHandoff({ number: one(numbers) }),
    () => other.bounceBack({ number: one(numbers), missing: 'The logs' }),
    () => agent.resolve({ number: one(numbers), resolution: 'Fixed.' }),
    () => customer.write({ number: one(numbers), body: 'Any news?' }),
    () => customer.answerSurvey({ number: one(numbers), ces: 5, comment: '' }),
    () => agent.promiseUpdate({ number: one(numbers), by: w.now() + hours(2), words: null }),
    async () => w.pass(minutes(1 + Math.floor(random() * 300))),
  ]
  await deeds[0]?.()
  for (let step = 0; step < 120; step += 1) {
    await outcome(one(deeds)())
    if (random() < 0.2) await keepFactsUpToDate(w.runtime)
  }
  await w.pass(days(1))
  await keepFactsUpToDate(w.runtime)
  const grown = await kept()
  await recount()
  expect(await kept()).toEqual(grown)
})

test('facts of another release aren’t read: until all are made anew there are none, and no review opens', async () => {
  const { agent: lead } = await w.as(sofia.email)
  await keepFactsUpToDate(w.runtime)
  await w.db.updateTable('case_facts').set({ version: 0, facts: '{}' }).execute()
  await saveSetting(w.db, 'case_facts', { version: factsVersion - 1, asOf: w.now() })
  const counts = async (period: string) => {
    const { asOf, figures } = await lead.health({ period })
    return { asOf, n: figures.find(({ name }) => name === 'escalationRate')?.young }
  }
  expect(await counts('90')).toEqual({ asOf: null, n: 0 })
  await w.moveTo('2026-12-01T09:00:00Z')
  await openReviews(w.runtime)
  expect(await hasMonth(w.db, '2026-11')).toBe(false)
  await keepFactsUpToDate(w.runtime)
  expect(await counts('30')).toMatchObject({ asOf: w.now() })
  expect(found(await kept()).filter(({ text }) => text === '{}')).toEqual([])
  await openReviews(w.runtime)
  expect(await hasMonth(w.db, '2026-11')).toBe(true)
})

test('two processes at once, and a change in between, lose nothing', async () => {
  const { number } = await customer.open(asked)
  const due = await factsDue(w.db, w.now(), 100)
  await agent.reply({ number, body: 'On it.' })
  // A process that read before the reply finishes after it.
  const events = (await w.events(number)).filter(({ kind }) => kind !== 'reply')
  const old = factsOf(events.slice(0, 1), await w.runtime.matrices.current(w.db))
  const caseId = Number(number.slice(2))
  await Promise.all([keepFactsUpToDate(w.runtime), keepFactsUpToDate(w.runtime)])
  await keepFacts(
    w.db,
    w.now(),
    [{ caseId, seq: 1, until: null, version: factsVersion, facts: old }],
    due.flatMap(({ ids }) => ids),
  )
  w.letPass(minutes(5))
  await keepFactsUpToDate(w.runtime)
  const [row] = (await kept()).filter(({ case_id }) => case_id === caseId)
  expect(JSON.parse(row?.text ?? '{}').firstWordAt).not.toBeNull()
  expect(await factsDue(w.db, w.now(), 100)).toEqual([])
})

test('a case with many events waits longer before it is counted again', async () => {
  const { number } = await customer.open(asked)
  await keepFactsUpToDate(w.runtime)
  const caseId = Number(number.slice(2))
  await w.db.updateTable('case_facts').set({ seq: 100 }).where('case_id', '=', caseId).execute()
  await agent.note({ number, body: 'Hm.' })
  expect(await factsDue(w.db, w.now(), 100)).toEqual([])
  w.letPass(minutes(1))
  expect(await factsDue(w.db, w.now(), 100)).toMatchObject([{ caseId }])
})

test('figures are as of before whatever a case that waits has seen since', async () => {
  const asOf = async () => (await setting(w.db, 'case_facts'))?.asOf
  const { number } = await customer.open(asked)
  await keepFactsUpToDate(w.runtime)
  expect(await asOf()).toBe(w.now())
  w.letPass(100)
  await agent.note({ number, body: 'Hm.' })
  const noted = w.now()
  w.letPass(100)
  await keepFactsUpToDate(w.runtime)
  expect(await asOf()).toBe(noted)
  w.letPass(minutes(1))
  await keepFactsUpToDate(w.runtime)
  expect(await asOf()).toBe(w.now())
})

test('long cases are counted in turns, and all are', async () => {
  const numbers = await Promise.all([1, 2, 3].map(async () => (await customer.open(asked)).number))
  const ids = numbers.map((number) => Number(number.slice(2)))
  await w.db.updateTable('cases').set({ seq: 1500 }).where('id', 'in', ids).execute()
  await keepFactsUpToDate(w.runtime)
  const counted = (await kept()).map(({ case_id }) => case_id)
  expect(ids.filter((id) => !counted.includes(id))).toEqual([])
})

test('a case that can’t be read is named in the log, and stops no other', async () => {
  const { number: broken } = await customer.open(asked)
  const { number: sound } = await customer.open(asked)
  const [brokenId, soundId] = [broken, sound].map((number) => Number(number.slice(2)))
  await sql`alter table events disable trigger events_append_only`.execute(w.db)
  await sql`update events set data = '{}' where case_id = ${brokenId} and seq = 1`.execute(w.db)
  await sql`alter table events enable trigger events_append_only`.execute(w.db)
  const told: unknown[] = []
  const log = { error: (about: unknown) => void told.push(about) }
  w.letPass(minutes(1))
  await keepFactsUpToDate({ ...w.runtime, log })
  expect(told).toMatchObject([{ case: brokenId }])
  const counted = (await kept()).map(({ case_id }) => case_id)
  expect([soundId, brokenId].map((id) => counted.includes(Number(id)))).toEqual([true, false])
  expect(await factsDue(w.db, w.now(), 100)).toEqual([])
})
