import { ingrid } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { minutes, seconds } from '@caselead/core/base/instant.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openMany } from '../setup/crowd.ts'
import { customerOf } from '../setup/customer.ts'
import { freshDatabase } from '../setup/database.ts'
import { hourly, secret, serveOn, until } from '../setup/desk-in-trouble.ts'
import { hasPgbouncer, pgbouncer } from '../setup/pgbouncer.ts'
import { poolerWire } from '../setup/pooler-wire.ts'
import { expectFiredOnce, expectWholeRecord, progress } from '../setup/recorded.ts'
import { run } from '../setup/serving.ts'

/** A case to write to, and twenty whose hour is over. */
async function deskWithWork() {
  const { db, url } = await freshDatabase()
  await settleCast(db, Date.now() - minutes(61), hourly)
  const crowd = { email: ingrid.email, matrix: hourly, secret }
  const [mine = 0] = await openMany(db, { ...crowd, at: [Date.now()] })
  const due = Array.from({ length: 20 }, () => Date.now() - minutes(61))
  await openMany(db, { ...crowd, at: due })
  return { db, url, customer: await customerOf(db, mine) }
}

test('beside LISTEN_URL nothing is asked of DATABASE_URL that a pooler could not carry', async () => {
  const { db, url, customer } = await deskWithWork()
  const wire = await poolerWire(url)
  const serving = await serveOn(wire.url, undefined, { LISTEN_URL: url })
  expect((await customer.page(serving.url)).status).toBe(200)
  expect((await customer.write(serving.url, 'through the wire', 'key-wire')).status).toBe(200)
  await until(async () => (await progress(db)).fired === 2 * 20)
  expect(new Set(wire.refused)).toEqual(new Set())
})

test('without LISTEN_URL the wire has something to note', async () => {
  const { url } = await deskWithWork()
  const wire = await poolerWire(url)
  await serveOn(wire.url)
  for (const noted of ['start-up setting options', 'a statement named', 'listen']) {
    await until(() => wire.refused.join('\n').includes(noted), seconds(20))
  }
})

test.skipIf(!hasPgbouncer)(
  'two processes behind pgbouncer in transaction mode do everything, and start again at once',
  async () => {
    const { db, url, customer } = await deskWithWork()
    const pooled = await pgbouncer(url)
    const start = () => serveOn(pooled, undefined, { LISTEN_URL: url })
    const [one, two] = [await start(), await start()]
    const page = await customer.watch(one.url)
    await until(async () => (await progress(db)).fired === 2 * 20)
    const writes = Array.from({ length: 20 }, (_, index) =>
      customer.write(index % 2 ? one.url : two.url, `word ${index}`, `key-pooled-${index}`),
    )
    expect((await Promise.all(writes)).map(({ status }) => status)).toEqual(writes.map(() => 200))
    await until(() => page.heard > 0)
    two.kill('SIGKILL')
    const began = Date.now()
    const again = await start()
    expect(Date.now() - began).toBeLessThan(seconds(20))
    expect((await customer.page(again.url)).status).toBe(200)
    // Those of a transaction end with it; one of a session would stay.
    const locks = sql`select from pg_locks where locktype = 'advisory'`
    await until(async () => (await locks.execute(db)).rows.length === 0)
    await expectFiredOnce(db, Date.now() - seconds(2))
    await expectWholeRecord(db, hourly)
  },
  90_000,
)

test.skipIf(!hasPgbouncer)('a pooler without LISTEN_URL is said in a sentence', async () => {
  const { url } = await deskWithWork()
  const refused = run('api/serve.ts', { DATABASE_URL: await pgbouncer(url), SECRET: secret })
  expect(await refused.ended).toBe(1)
  expect(refused.told.join('\n')).toContain(
    'If DATABASE_URL leads to a pooler, set LISTEN_URL to the PostgreSQL behind it.',
  )
})
