import { maya, priya } from '@caselead/api/demo/cast.ts'
import { verifyChain } from '@caselead/api/record/hash.ts'
import { asEvent } from '@caselead/api/record/read.ts'
import { hours } from '@caselead/core/base/instant.ts'
import { replayEvents } from '@caselead/core/case/evolve/evolve.ts'
import { eventsOf } from '@caselead/db/case/events.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })

/** A case with a handful of events, and what its chain says. */
async function recorded() {
  const opening = {
    subject: 'Exports',
    body: 'They stop — at 10 %. 🙁',
    impact: 'one',
    urgency: 'degraded',
  } as const
  const { number } = await (await w.as(priya.email)).customer.open(opening)
  const { agent } = await w.as(maya.email)
  await agent.reply({ number, body: 'Which export is it?' })
  await agent.note({ number, body: 'Row 4,711 looks odd.' })
  await w.pass(hours(5))
  const id = Number(number.slice(2))
  const chain = async () => {
    const rows = await eventsOf(w.db, id)
    return verifyChain(rows.map((row) => ({ event: asEvent(row), hash: row.hash })))
  }
  return { number, id, chain }
}

test('the chain of a case’s events ends in the hash the case keeps', async () => {
  const { id, chain } = await recorded()
  const { hash } = await w.db
    .selectFrom('cases')
    .select('hash')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(await chain()).toEqual({ ok: true, hash })
  expect((await eventsOf(w.db, id)).length).toBeGreaterThan(10)
})

test.for([
  ['changing', (id: number) => sql`update events set data = '{}' where case_id = ${id}`],
  [
    'renaming',
    (id: number) => sql`update events set kind = 'note' where case_id = ${id} and seq = 1`,
  ],
  ['deleting', (id: number) => sql`delete from events where case_id = ${id} and seq = 2`],
  ['truncating', () => sql`truncate events`],
  ['truncating what leads to', () => sql`truncate accounts cascade`],
] as const)('the database refuses %s an event', async ([, deed]) => {
  const { id, chain } = await recorded()
  await expect(deed(id).execute(w.db)).rejects.toThrow('events are append-only')
  expect(await chain()).toMatchObject({ ok: true })
})

test.for([
  [
    'a word',
    3,
    (id: number) =>
      sql`update events set data = '{"body":"All is well."}' where case_id = ${id} and seq = 3`,
  ],
  [
    'the time',
    4,
    (id: number) =>
      sql`update events set at = at - interval '1 second' where case_id = ${id} and seq = 4`,
  ],
  [
    'who it was',
    4,
    (id: number) =>
      sql`update events set actor = actor || '{"name":"Somebody"}' where case_id = ${id} and seq = 4`,
  ],
  [
    'whether customers read it',
    2,
    (id: number) => sql`update events set visibility = 'public' where case_id = ${id} and seq = 2`,
  ],
  [
    'an event taken out',
    4,
    (id: number) => sql`delete from events where case_id = ${id} and seq = 3`,
  ],
] as const)(
  'whoever gets round the database is found out all the same: %s',
  async ([, seq, deed]) => {
    const { id, chain } = await recorded()
    await sql`alter table events disable trigger events_append_only`.execute(w.db)
    await deed(id).execute(w.db)
    await sql`alter table events enable trigger events_append_only`.execute(w.db)
    expect(await chain()).toEqual({ ok: false, brokenAt: seq })
  },
)

test('a case, its clocks and its timeline can be told again from its events alone', async () => {
  const { number, id } = await recorded()
  const { state, matrix_version } = await w.db
    .selectFrom('cases')
    .select(['state', 'matrix_version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const matrix = await w.runtime.matrices.version(w.db, matrix_version)
  expect(replayEvents(await w.events(number), matrix)).toEqual(state)
})
