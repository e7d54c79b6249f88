import { setTimeout as wait } from 'node:timers/promises'
import { connect } from '@caselead/db/server/connect.ts'
import { isWritable } from '@caselead/db/server/writable.ts'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { freshDatabase } from '../setup/database.ts'

const expectRefused = (written: Promise<unknown>) =>
  expect(written).rejects.toMatchObject({ code: '25006' })

/** A desk's connections to a server that can be read and not written, as a standby is. */
async function toAStandby(max: number) {
  const { url } = await freshDatabase()
  const address = new URL(url)
  address.searchParams.set('options', '-c default_transaction_read_only=on')
  const db = connect(address.href, { max })
  onTestFinished(() => db.destroy())
  const write = () => sql`create table words (word text)`.execute(db)
  return { db, write }
}

test('whoever waits for a connection while the pool is replaced gets one from the new pool', async () => {
  const { db, write } = await toAStandby(2)
  await isWritable(db)
  await wait(5_100)
  const long = sql`select pg_sleep(7)`.execute(db)
  const refused = Promise.all([write(), write(), write()].map(expectRefused))
  const asked = Date.now()
  await expect(isWritable(db)).resolves.toBe(false)
  expect(Date.now() - asked).toBeLessThan(4_000)
  await refused
  await long
}, 30_000)

test('a hundred refused writes one after another don’t ask for a hundred connections', async () => {
  const { db, write } = await toAStandby(4)
  const pids = new Set<number>()
  for (let count = 0; count < 100; count++) {
    await expectRefused(write())
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
    pids.add(rows[0]?.pid ?? 0)
  }
  expect(pids.size).toBeLessThan(20)
}, 30_000)
