import { chris, sofia } from '@caselead/api/demo/cast.ts'
import { seal } from '@caselead/api/record/hash.ts'
import { record } from '@caselead/api/record/record.ts'
import { eventRow } from '@caselead/api/record/rows.ts'
import { periodOf } from '@caselead/api/simulate/from/period.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { simulated } from '@caselead/core/simulate/simulate.ts'
import type { Triaged } from '@caselead/core/triage/triaged.ts'
import { writeCases } from '@caselead/db/case/write-cases.ts'
import { expect, test } from 'vitest'
import { signedIn } from '../../setup/visit.ts'
import { type World, world } from '../../setup/world.ts'

const about = {
  subject: 'Exports',
  body: 'They stop.',
  impact: 'one',
  urgency: 'degraded',
} as const

const caseRow = (w: World, number: string) =>
  w.db
    .selectFrom('cases')
    .selectAll()
    .where('id', '=', Number(number.slice(2)))
    .executeTakeFirstOrThrow()

/** A message that an earlier release read and stored with figures that were no numbers. */
async function caseWithLostNumbers(w: World): Promise<string> {
  const { number } = await (await w.as(chris.email)).customer.open(about)
  const id = Number(number.slice(2))
  const row = await caseRow(w, number)
  const [last] = (await w.events(number)).filter(({ kind }) => kind === 'triaged')
  const read = last?.data as object
  const event = {
    ...(last as CaseEvent),
    ...{ seq: row.seq + 1, at: w.now() },
    data: {
      ...read,
      ...{ sentiment: NaN, confidence: NaN, urgency: { score: NaN, words: ['now'] } },
      ...{ complexity: { score: NaN, words: ['api'] } },
      trend: { direction: 'steady', tones: [NaN, NaN] },
    },
  } as CaseEvent
  const hash = seal(row.hash, event)
  await writeCases(w.db, {
    ...{ created: [], updated: [], clocks: [], letters: [], capabilities: [], messages: [] },
    events: [eventRow(event, row.account_id, hash)],
  })
  const state = {
    ...(row.state as object),
    seq: event.seq,
    tones: [{ of: event.seq, sentiment: null }],
  }
  await w.db
    .updateTable('cases')
    .set({ seq: event.seq, hash, state: JSON.stringify(state) })
    .where('id', '=', id)
    .execute()
  return number
}

test('figures lost in an event of old keep no page, reading or simulation from working', async () => {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const from = w.now()
  const number = await caseWithLostNumbers(w)
  await w.pass(minutes(1))
  const [desk, home] = [await signedIn(w, sofia.email), await signedIn(w, chris.email)]
  for (const path of ['', '/queue', '/risk', '/incidents', `/cases/${number}`]) {
    const { status, text } = await desk.open(`/desk${path}`)
    expect([path, status]).toEqual([path, 200])
    expect(text).not.toMatch(/NaN|undefined|null/)
  }
  expect((await home.open(`/cases/${number}`)).status).toBe(200)

  const { customer } = await w.as(chris.email)
  await customer.write({ number, body: 'This is terrible. Nobody answers me, I am very angry.' })
  const read = (await w.events(number)).findLast(({ kind }) => kind === 'triaged')?.data as Triaged
  expect(read.sentiment).toBeLessThan(0)
  expect(read.trend?.tones ?? []).not.toContain(null)

  await w.pass(hours(1))
  const matrix = (await w.runtime.matrices.current(w.db)) as Matrix
  const subject = await periodOf(w.db, { from, to: w.now(), zone: 'UTC' })
  expect(simulated(subject.setting(matrix)).courses).toHaveLength(1)
})

test('what holds a number that is none is not recorded at all', async () => {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const { number } = await (await w.as(chris.email)).customer.open(about)
  const before = await w.events(number)
  const row = await caseRow(w, number)
  const id = Number(number.slice(2))
  const event = { ...before[0], seq: row.seq + 1, data: { ...before[0]?.data, value: NaN } }
  const state = { ...(row.state as object), seq: row.seq + 1 }
  const change = { id, hash: row.hash, events: [event], clocks: new Map() }
  await expect(
    w.db
      .transaction()
      .execute((db) =>
        record(db, [{ ...change, before: row.state, after: state } as never], w.runtime.secret),
      ),
  ).rejects.toThrow('a opened event holds a number that is none: value')
  expect(await w.events(number)).toEqual(before)
})
