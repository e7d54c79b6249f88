import { ingrid } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { runAllDueClocks } from '@caselead/api/jobs/due/run-due-clocks.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { connect } from '@caselead/db/server/connect.ts'
import { expect, onTestFinished, test } from 'vitest'
import { openMany } from '../setup/crowd.ts'
import { freshDatabase } from '../setup/database.ts'
import { hourly, secret, serveOn, until } from '../setup/desk-in-trouble.ts'
import { quietDesk } from '../setup/quiet-desk.ts'
import { expectFiredOnce, expectWholeRecord, progress } from '../setup/recorded.ts'

async function deskWithDueClocks(cases: number) {
  const { db, url } = await freshDatabase()
  const anHourAgo = Date.now() - minutes(61)
  await settleCast(db, anHourAgo, hourly)
  const at = Array.from({ length: cases }, (_, index) => anHourAgo + index)
  await openMany(db, { at, email: ingrid.email, matrix: hourly, secret })
  return { db, url }
}

test('two engines share two thousand due cases, and each clock fires once', async () => {
  const { db, url } = await deskWithDueClocks(2000)
  const engine = () => {
    const own = connect(url)
    onTestFinished(() => own.destroy())
    return runAllDueClocks(quietDesk({ db: own, secret, now: Date.now }))
  }
  const shares = await Promise.all([engine(), engine()])
  expect(Math.min(...shares)).toBeGreaterThan(0)
  expect((await progress(db)).fired).toBe(2 * 2000)
  await expectFiredOnce(db, Date.now())
  await expectWholeRecord(db, hourly)
}, 60_000)

test('a process that slept through its work finds it done and goes on', async () => {
  const cases = 600
  const { db, url } = await deskWithDueClocks(cases)
  await db.deleteFrom('outbox').execute()
  const sleeper = await serveOn(`${url}?options=-c idle_in_transaction_session_timeout=1s`)
  await until(async () => (await progress(db)).fired > 0)
  sleeper.kill('SIGSTOP')
  const awake = await serveOn(url)
  await until(async () => (await progress(db)).fired === 2 * cases)
  sleeper.kill('SIGCONT')
  await until(async () => (await fetch(`${sleeper.url}/healthz`)).ok)
  awake.kill('SIGKILL')

  await openMany(db, {
    ...{ email: ingrid.email, matrix: hourly, secret },
    at: [Date.now() - minutes(61)],
  })
  await until(async () => (await progress(db)).fired === 2 * cases + 2)
  await expectFiredOnce(db, Date.now())
  await expectWholeRecord(db, hourly)
}, 60_000)
