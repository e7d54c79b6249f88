import { setTimeout as wait } from 'node:timers/promises'
import { ingrid } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { minutes, seconds } from '@caselead/core/base/instant.ts'
import { settleLetters } from '@caselead/db/queues/past-letters.ts'
import { connect } from '@caselead/db/server/connect.ts'
import { migrateToLatest } from '@caselead/db/server/migrate.ts'
import type { Db } from '@caselead/db/tables.ts'
import { expect, onTestFinished, test } from 'vitest'
import { openMany } from '../setup/crowd.ts'
import { customerOf } from '../setup/customer.ts'
import { hourly, secret, serveOn, until } from '../setup/desk-in-trouble.ts'
import { forwarder } from '../setup/forwarder.ts'
import { found } from '../setup/found.ts'
import { ownPostgres } from '../setup/own-postgres.ts'
import { expectFiredOnce, expectWholeRecord, progress } from '../setup/recorded.ts'
import type { Serving } from '../setup/serving.ts'
import { primaryAndStandby } from '../setup/standby.ts'

const processes = 3
/** Sixty changes in ten minutes are what a customer may make at one process. */
const betweenWords = 800
/** All is as before after this. */
const backWithin = seconds(15)
const sorry = 'We can’t reach our records right now. Try again in a moment.'

type Customer = Awaited<ReturnType<typeof customerOf>>

/** Processes behind a wire to this database, a customer writing at each and watching at each. */
async function deskBehindAWire(database: string) {
  const db = connect(database)
  onTestFinished(() => db.destroy())
  await migrateToLatest(db)
  await settleCast(db, Date.now() - minutes(61), hourly)
  const crowd = { email: ingrid.email, matrix: hourly, secret }
  const [mine = 0] = await openMany(db, { ...crowd, at: [Date.now()] })
  const customer = await customerOf(db, mine)
  const wire = await forwarder(database)
  const serving = await Promise.all(Array.from({ length: processes }, () => serveOn(wire.url)))
  const pages = await Promise.all(serving.map(({ url }) => customer.watch(url)))
  const dueIn = async (ms: number, cases: number) => {
    const at = Array.from({ length: cases }, () => Date.now() - minutes(60) + ms)
    await openMany(db, { ...crowd, at })
    // Their mails of an hour ago aren't late: nobody sends any here.
    await settleLetters(db)
  }
  return { db, mine, customer, wire, serving, pages, dueIn }
}

/** Writes at each process in turn until told to stop; what was acknowledged is to stay. */
function keepWriting(customer: Customer, serving: Serving[]) {
  const taken: string[] = []
  const statuses = new Set<number>()
  let stopped = false
  const writing = serving.map(async ({ url }, index) => {
    for (let count = 0; !stopped; count++) {
      const words = `word ${count} at process ${index}`
      const written = await customer.write(url, words, `writer-${index}-${count}`).catch(() => null)
      if (written) statuses.add(written.status)
      if (written?.status === 200) taken.push(words)
      await wait(betweenWords)
    }
  })
  return {
    ...{ taken, statuses },
    async stop() {
      stopped = true
      await Promise.all(writing)
    },
  }
}

/** Every process answers, takes what is written and tells its live pages of it, from here on. */
async function expectAllBack(
  { serving, customer, pages }: Awaited<ReturnType<typeof deskBehindAWire>>,
  since: number,
) {
  await Promise.all(
    serving.map(async ({ url }, index) => {
      const left = () => since + backWithin - Date.now()
      await until(async () => (await fetch(`${url}/healthz`)).ok, left())
      await until(async () => (await customer.page(url)).status === 200, left())
      const heard = pages[index]?.heard ?? 0
      const written = () => customer.write(url, `back ${index}`, `key-back-${index}`)
      await until(async () => {
        await wait(betweenWords)
        return (await written()).status === 200
      }, left())
      await until(() => (pages[index]?.heard ?? 0) > heard, left())
    }),
  )
}

async function wordsOf(db: Db, mine: number): Promise<string[]> {
  const written = await db
    .selectFrom('events')
    .select('data')
    .where('case_id', '=', mine)
    .where('kind', '=', 'customer_message')
    .execute()
  return written.map(({ data }) => (data as { body: string }).body)
}

test('a database that goes silent: everybody is told so, and all is back within fifteen seconds', async () => {
  const postgres = await ownPostgres()
  const desk = await deskBehindAWire(postgres.url)
  const { db, mine, customer, wire, serving } = desk
  const writes = keepWriting(customer, serving)
  await until(() => writes.taken.length >= 6)
  await desk.dueIn(seconds(5), 20)
  wire.goSilent()
  const asked = Date.now()
  const answers = await Promise.all(serving.map(({ url }) => fetch(`${url}/healthz`)))
  expect(answers.map(({ status }) => status)).toEqual([503, 503, 503])
  expect(Date.now() - asked).toBeLessThan(seconds(10))
  await wait(asked + seconds(15) - Date.now())
  wire.leadTo(postgres.url)
  const back = Date.now()
  await expectAllBack(desk, back)
  await until(async () => (await progress(db)).fired >= 2 * 20, back + backWithin - Date.now())
  await writes.stop()
  expect([...writes.statuses].sort()).toEqual([200, 503])
  const words = await wordsOf(db, mine)
  expect(words).toEqual(expect.arrayContaining(writes.taken))
  expect(new Set(words).size).toBe(words.length)
  await expectFiredOnce(db, Date.now() - seconds(2))
  await expectWholeRecord(db, hourly)
}, 120_000)

test('a standby takes over: read-only is away, and nothing that was acknowledged is missing', async () => {
  const { primary, standby, promote } = await primaryAndStandby()
  const desk = await deskBehindAWire(primary.url)
  const { mine, customer, wire, serving } = desk
  const writes = keepWriting(customer, serving)
  await until(() => writes.taken.length >= 6)
  await desk.dueIn(seconds(5), 20)
  wire.goSilent()
  await wait(2_000)
  wire.leadTo(standby.url)
  await until(async () => {
    const pages = await Promise.all(serving.map(({ url }) => customer.page(url)))
    return pages.every(({ status }) => status === 200)
  }, seconds(15))
  for (const { url } of found(serving)) {
    const health = await fetch(`${url}/healthz`)
    expect(health.status).toBe(503)
    expect(await health.json()).toMatchObject({ ok: false, database: 'away' })
    const written = await customer.write(url, 'to a standby', 'key-standby')
    expect(written.status).toBe(503)
    expect(await written.text()).toContain(sorry)
  }
  await primary.stop()
  await promote()
  const back = Date.now()
  await expectAllBack(desk, back)
  const db = connect(standby.url)
  onTestFinished(() => db.destroy())
  await until(async () => (await progress(db)).fired >= 2 * 20, back + backWithin - Date.now())
  await writes.stop()
  expect([...writes.statuses].sort()).toEqual([200, 503])
  const words = await wordsOf(db, mine)
  expect(words).toEqual(expect.arrayContaining(writes.taken))
  expect(new Set(words).size).toBe(words.length)
  await expectFiredOnce(db, Date.now() - seconds(2))
  await expectWholeRecord(db, hourly)
}, 120_000)
