import { isDeepStrictEqual } from 'node:util'
import { past } from '@caselead/api/demo/past.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import type { Setting, Simulated } from '@caselead/core/simulate/setting.ts'
import { simulated } from '@caselead/core/simulate/simulate.ts'
import { keepCallers, keepLogAccounts } from '@caselead/db/case/imports.ts'
import { live, livedEvents } from '../setup/lived.ts'
import { deskOn, newDatabase } from './desk.ts'

/** The same deeds under the same matrix through the database, a transaction each, clocks and all. */
export async function lived(server: string, setting: Setting) {
  const run = simulated(setting)
  const start = setting.deeds[0]?.at ?? 0
  const real = deskOn(await newDatabase(server, 'bench_lived'), () => start)
  await settleCast(real.db, start, setting.matrix)
  await settleCallers(real.db, run)
  const moved = past(real, start)
  const before = performance.now()
  const ids = await live(moved, run, setting.until)
  const seconds = (performance.now() - before) / 1000
  const found = await livedEvents(real, ids)
  await real.db.destroy()
  const alike = run.courses.filter(({ case: one, events }) =>
    isDeepStrictEqual(found.get(one.id), JSON.parse(JSON.stringify(events))),
  )
  const events = run.courses.reduce((sum, course) => sum + course.events.length, 0)
  return { seconds, events, cases: run.courses.length, alike: alike.length }
}

async function settleCallers(db: Parameters<typeof keepCallers>[0], { courses }: Simulated) {
  for (const { case: one } of courses) {
    await keepLogAccounts(db, [one.account])
    await keepCallers(db, [{ ...one.contact, accountId: one.account.id }])
  }
}
