import { settleCast } from '@caselead/api/demo/people.ts'
import { jobsOf } from '@caselead/api/jobs/engine.ts'
import { claimLasts, runIfDue } from '@caselead/api/jobs/job.ts'
import { days, hours, minutes, seconds } from '@caselead/core/base/instant.ts'
import { claimJob, renewClaim } from '@caselead/db/queues/jobs.ts'
import { connect } from '@caselead/db/server/connect.ts'
import { expect, onTestFinished, test } from 'vitest'
import { freshDatabase } from '../../setup/database.ts'
import { secret } from '../../setup/desk-in-trouble.ts'
import { found } from '../../setup/found.ts'
import { quietDesk } from '../../setup/quiet-desk.ts'

const start = Date.parse('2026-11-24T09:00:00Z')

/** Four processes on one database, on one clock that the story moves. */
async function fourProcesses() {
  const { db, url } = await freshDatabase()
  const clock = { now: start }
  const process = () => {
    const own = connect(url)
    onTestFinished(() => own.destroy())
    return quietDesk({ db: own, secret, now: () => clock.now })
  }
  const desks = Array.from({ length: 4 }, process)
  let runs = 0
  let fails = false
  const name = 'every-five-minutes'
  const run = async () => {
    runs += 1
    if (fails) throw new Error('it went wrong')
    return clock.now + minutes(5)
  }
  return {
    ...{ db, clock, desks, process, name },
    /** How often the job ran after so long, whoever looked. */
    async ranAfter(ms: number, on = desks): Promise<number> {
      clock.now += ms
      const before = runs
      await Promise.all(on.map((runtime) => runIfDue(runtime, { name, run })))
      await Promise.all(on.map((runtime) => runIfDue(runtime, { name, run })))
      return runs - before
    },
    fail: (yes: boolean) => {
      fails = yes
    },
  }
}

test('a job keeps its time, in one process at a time, also across restarts', async () => {
  const { ranAfter, process } = await fourProcesses()
  expect(await ranAfter(0)).toBe(1)
  expect(await ranAfter(seconds(15))).toBe(0)
  expect(await ranAfter(minutes(4))).toBe(0)
  expect(await ranAfter(0, [process(), process()])).toBe(0)
  expect(await ranAfter(seconds(45))).toBe(1)
  expect(await ranAfter(days(3), [process()])).toBe(1)
})

test('a job whose process died is taken by another, and one that goes on is not', async () => {
  const { ranAfter, db, name, clock } = await fourProcesses()
  expect(await ranAfter(0)).toBe(1)
  clock.now += minutes(5)
  const claim = { name, by: 'killed', at: clock.now, lasts: claimLasts }
  expect(await claimJob(db, claim)).toBe(true)
  expect(await ranAfter(claimLasts - seconds(1))).toBe(0)
  expect(await renewClaim(db, name, 'killed', clock.now)).toBe(true)
  expect(await ranAfter(claimLasts - seconds(1))).toBe(0)
  expect(await ranAfter(seconds(1))).toBe(1)
  expect(await renewClaim(db, name, 'killed', clock.now)).toBe(false)
})

test('a job that fails is tried again, later and later, and keeps its time once it works', async () => {
  const { ranAfter, fail } = await fourProcesses()
  fail(true)
  expect(await ranAfter(0)).toBe(1)
  expect(await ranAfter(seconds(59))).toBe(0)
  expect(await ranAfter(seconds(1))).toBe(1)
  expect(await ranAfter(minutes(1))).toBe(0)
  fail(false)
  expect(await ranAfter(minutes(1))).toBe(1)
  expect(await ranAfter(minutes(4))).toBe(0)
  expect(await ranAfter(minutes(1))).toBe(1)
})

test('a clock set back by a day stops no job', async () => {
  const { ranAfter, db, name, clock } = await fourProcesses()
  expect(await ranAfter(0)).toBe(1)
  expect(await ranAfter(-days(1))).toBe(1)
  expect(await ranAfter(minutes(1))).toBe(0)
  clock.now += minutes(5)
  expect(await claimJob(db, { name, by: 'killed', at: clock.now, lasts: claimLasts })).toBe(true)
  expect(await ranAfter(-days(1))).toBe(1)
})

test('each job of the desk runs once in its time, however many processes look', async () => {
  const { db, clock, desks } = await fourProcesses()
  await settleCast(db, start)
  const look = () =>
    Promise.all(
      desks.map((runtime) => Promise.all(jobsOf(runtime).map((each) => runIfDue(runtime, each)))),
    )
  const ran = async () => {
    await look()
    const rows = await db.selectFrom('jobs').select(['name', 'ran_at', 'last_error']).execute()
    expect(found(rows).filter(({ last_error }) => last_error !== null)).toEqual([])
    return rows.filter(({ ran_at }) => ran_at === clock.now).map(({ name }) => name)
  }
  const all = jobsOf(desks[0] ?? quietDesk({ db, secret, now: () => 0 })).map(({ name }) => name)
  expect((await ran()).sort()).toEqual([...all].sort())
  clock.now += seconds(15)
  expect(await ran()).toEqual([])
  clock.now += minutes(5)
  expect((await ran()).sort()).toEqual([
    'counters',
    'day summaries',
    'facts of cases',
    'help cases',
    'outlook',
  ])
  clock.now += hours(1)
  expect((await ran()).sort()).toEqual([
    'actions of reviews',
    'article reviews',
    'closed reviews',
    'counters',
    'day summaries',
    'facts of cases',
    'files',
    'help cases',
    'learning',
    'monthly reviews',
    'outlook',
    'what changed last week',
  ])
})
