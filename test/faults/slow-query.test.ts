import { isUnreachable } from '@caselead/api/base/report.ts'
import { waitingLetters } from '@caselead/db/queues/letter-lists.ts'
import { insertLetters } from '@caselead/db/queues/letters.ts'
import { patiently } from '@caselead/db/server/client.ts'
import { type ConnectOptions, connect } from '@caselead/db/server/connect.ts'
import type { Tables } from '@caselead/db/tables.ts'
import { type Kysely, sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { freshDatabase } from '../setup/database.ts'
import { hasPgbouncer, pgbouncer } from '../setup/pgbouncer.ts'

const tooSlow = { code: '57014' }

function connected(url: string, options: ConnectOptions) {
  const db = connect(url, { max: 1, patience: 1_000, holds: 6, ...options })
  onTestFinished(() => db.destroy())
  return db
}

const sleep = (db: Kysely<Tables>, seconds: number) => sql`select pg_sleep(${seconds})`.execute(db)

const pidOf = async (db: Kysely<Tables>) =>
  (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid

async function sleeping(db: Kysely<Tables>) {
  const { rows } = await sql`select from pg_stat_activity
    where state = 'active' and query like '%pg_sleep%' and pid <> pg_backend_pid()
      and datname = current_database()`.execute(db)
  return rows.length
}

test('the server ends a slow query, and the next uses the same connection', async () => {
  const { url, db: beside } = await freshDatabase()
  const db = connected(url, {})
  const pid = await pidOf(db)
  const error = await sleep(db, 20).catch((caught: unknown) => caught)
  expect(error).toMatchObject(tooSlow)
  expect(isUnreachable(error)).toBe(true)
  expect(await sleeping(beside)).toBe(0)
  expect(await pidOf(db)).toBe(pid)
})

test('patient work takes as long as it says, whatever was asked before or went back', async () => {
  const { url } = await freshDatabase()
  const db = connected(url, {})
  const pid = await pidOf(db)
  await patiently(10_000, () => sleep(db, 1.2))
  await expect(sleep(db, 20)).rejects.toMatchObject(tooSlow)
  const giveUp = db.transaction().execute(async (trx) => {
    await patiently(10_000, () => sleep(trx, 1.2))
    throw new Error('changed my mind')
  })
  await expect(giveUp).rejects.toThrow('changed my mind')
  await patiently(10_000, () => sleep(db, 1.2))
  await expect(patiently(500, () => sleep(db, 20))).rejects.toMatchObject(tooSlow)
  await expect(db.transaction().execute((trx) => sleep(trx, 20))).rejects.toMatchObject(tooSlow)
  expect(await pidOf(db)).toBe(pid)
})

test('without a limit none is set', async () => {
  const { url } = await freshDatabase()
  await sleep(connected(url, { patience: 0 }), 1.5)
})

test.skipIf(!hasPgbouncer)('through a pooler a transaction is ended in time, too', async () => {
  const { url } = await freshDatabase()
  const db = connected(await pgbouncer(url), { pooled: true })
  const slow = (seconds: number) => db.transaction().execute((trx) => sleep(trx, seconds))
  await expect(slow(20)).rejects.toMatchObject(tooSlow)
  await patiently(10_000, () => slow(1.2))
  await expect(slow(20)).rejects.toMatchObject(tooSlow)
})

test('of thousands of letters that wait, health counts no more than it must', async () => {
  const { db } = await freshDatabase()
  const at = Date.now()
  const rows = Array.from({ length: 1_500 }, (_, n) => ({
    ...{ id: `many-${n}`, case_id: null, account_id: null, seq: null, kind: 'sign_in_code' },
    ...{ carrier: 'code' as const, recipient: 'somebody@example.com', payload: { minutes: 10 } },
    created_at: new Date(at + n).toISOString(),
  }))
  expect(await waitingLetters(db, at)).toEqual({ waiting: 0, oldest: null })
  await insertLetters(db, rows)
  expect(await waitingLetters(db, at)).toEqual({ waiting: 1_001, oldest: at })
})
