import { isUnreachable } from '@caselead/api/base/report.ts'
import { system } from '@caselead/core/base/actor.ts'
import { endIncident } from '@caselead/db/case/incident/events.ts'
import { insertIncidents } from '@caselead/db/case/incident/incidents.ts'
import { connect } from '@caselead/db/server/connect.ts'
import { lastly, together } from '@caselead/db/server/together.ts'
import type { Db } from '@caselead/db/tables.ts'
import { type RawBuilder, sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { freshDatabase } from '../setup/database.ts'

const divided = { code: '22012' }
const divide = (by: number) => sql<{ n: number }>`select 1 / ${by}::int as n`
const opening = (id: string) =>
  sql<{ id: string }>`insert into incidents (id, title, opened_at)
    values (${id}, ${id}, '2026-11-24T08:00:00Z') returning id`
const titles = sql<{ title: string }>`select title from incidents order by title`

/** One connection, so that whatever a statement leaves behind meets the next. */
async function desk(pooled: boolean) {
  const { url, db: beside } = await freshDatabase()
  const db = connect(url, { max: 1, pooled })
  onTestFinished(() => db.destroy())
  const go = <Row>(on: Db, asked: RawBuilder<Row>) => asked.compile(on)
  const kept = async () => (await titles.execute(beside)).rows.map(({ title }) => title)
  return { db, beside, go, kept }
}

describe.for([
  ['on a connection of ours', false],
  ['through a pooler', true],
] as const)('what is sent in one go %s', ([, pooled]) => {
  test('is answered each by its own rows', async () => {
    const { db, go } = await desk(pooled)
    for (let round = 0; round < 3; round++) {
      const asked = [go(db, divide(1)), go(db, sql`select`), go(db, titles)] as const
      expect(await together(db, asked)).toEqual([[{ n: 1 }], [{}], []])
    }
  })

  test('ends with the first that fails, and leaves the connection as it was', async () => {
    const { db, go, kept } = await desk(pooled)
    const failing = db
      .transaction()
      .execute((trx) => together(trx, [go(trx, opening('a')), go(trx, divide(0)), go(trx, titles)]))
    await expect(failing).rejects.toMatchObject(divided)
    expect(await kept()).toEqual([])
    const again = db
      .transaction()
      .execute((trx) => together(trx, [go(trx, divide(1)), go(trx, titles)]))
    expect(await again).toEqual([[{ n: 1 }], []])
    expect((await titles.execute(db)).rows).toEqual([])
  })

  test('commits with its last statement', async () => {
    const { db, go, kept } = await desk(pooled)
    await db.transaction().execute(async (trx) => {
      await opening('a').execute(trx)
      await lastly(trx, go(trx, opening('b')))
      expect(await kept()).toEqual(['a', 'b'])
    })
    await db.transaction().execute((trx) => opening('c').execute(trx))
    expect(await kept()).toEqual(['a', 'b', 'c'])
  })

  test('commits nothing where the last statement fails', async () => {
    const { db, go, kept } = await desk(pooled)
    const failing = db.transaction().execute(async (trx) => {
      await opening('a').execute(trx)
      await lastly(trx, go(trx, divide(0)))
    })
    await expect(failing).rejects.toMatchObject(divided)
    expect(await kept()).toEqual([])
    await db.transaction().execute((trx) => lastly(trx, go(trx, opening('b'))))
    expect(await kept()).toEqual(['b'])
  })

  test('sees what somebody else committed while its first statement waited', async () => {
    const { db, beside, go } = await desk(pooled)
    await insertIncidents(beside, [{ id: 'a', title: 'a', at: 0 }])
    let locked = () => {}
    const isLocked = new Promise<void>((resolve) => {
      locked = resolve
    })
    const holding = beside.transaction().execute(async (trx) => {
      await endIncident(trx, 'a', { actor: system('test'), at: 1 })
      locked()
      await new Promise((resolve) => setTimeout(resolve, 200))
      await opening('b').execute(trx)
    })
    await isLocked
    const locking = sql<{ id: string }>`select id from incidents where id = ${'a'} for update`
    const [held, seen] = await db
      .transaction()
      .execute((trx) => together(trx, [go(trx, locking), go(trx, titles)]))
    await holding
    expect([held, seen]).toEqual([[{ id: 'a' }], [{ title: 'a' }, { title: 'b' }]])
  })
})

test('a transaction that ended with its last statement answers nothing more', async () => {
  const { db, go, kept } = await desk(false)
  const talkative = db.transaction().execute(async (trx) => {
    await lastly(trx, go(trx, opening('a')))
    await opening('b').execute(trx)
  })
  await expect(talkative).rejects.toThrow('was to be its last')
  await db.transaction().execute((trx) => opening('c').execute(trx))
  expect(await kept()).toEqual(['a', 'c'])
})

test('a transaction that asks nothing, or changes its mind first, leaves nothing open', async () => {
  const { db, beside } = await desk(false)
  await db.transaction().execute(async () => {})
  const undecided = db.transaction().execute(() => Promise.reject(new Error('no')))
  await expect(undecided).rejects.toThrow('no')
  await titles.execute(db)
  const open = sql`select from pg_stat_activity
    where datname = current_database() and state like 'idle in transaction%'`
  expect((await open.execute(beside)).rows).toEqual([])
})

test('a transaction whose connection goes before it asks is told so, and the next gets another', async () => {
  const { db, beside, kept } = await desk(false)
  const backend = sql<{ pid: number }>`select pg_backend_pid() as pid`
  const [mine] = (await backend.execute(db)).rows
  const cut = db.transaction().execute(async (trx) => {
    await sql`select pg_terminate_backend(${mine?.pid}, 5000)`.execute(beside)
    await opening('a').execute(trx)
  })
  const error: unknown = await cut.catch((caught: unknown) => caught)
  expect(isUnreachable(error)).toBe(true)
  await db.transaction().execute((trx) => opening('b').execute(trx))
  expect(await kept()).toEqual(['b'])
})
