import { isDeepStrictEqual } from 'node:util'
import { past } from '@caselead/api/demo/past.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import type { Setting, Simulated } from '@caselead/core/simulate/setting.ts'
import { simulated } from '@caselead/core/simulate/simulate.ts'
import { keepCallers, keepLogAccounts } from '@caselead/db/case/imports.ts'
import { createDatabase, onServer } from '@caselead/db/server/databases.ts'
import { live, livedEvents } from '../setup/lived.ts'
import { deskOn, newDatabase } from './desk.ts'
import { againAlone, noted } from './statements.ts'

/**
 * The same deeds under the same matrix through the database, a transaction each, clocks and all; and
 * the statements of that once more, alone, on a copy of the database as it was before.
 */
export async function lived(server: string, setting: Setting) {
  const run = simulated(setting)
  const start = setting.deeds[0]?.at ?? 0
  const url = await newDatabase(server, 'bench_lived')
  const settling = deskOn(url, () => start)
  await settleCast(settling.db, start, setting.matrix)
  await settleCallers(settling.db, run)
  await settling.db.destroy()
  await createDatabase(server, 'bench_alone', 'bench_lived')
  const real = deskOn(url, () => start)
  const moved = past(real, start)
  const { outcome: ids, statements, seconds } = await noted(() => live(moved, run, setting.until))
  const found = await livedEvents(real, ids)
  await real.db.destroy()
  const alone = await againAlone(onServer(server, 'bench_alone'), statements)
  const alike = run.courses.filter(({ case: one, events }) =>
    isDeepStrictEqual(found.get(one.id), JSON.parse(JSON.stringify(events))),
  )
  const events = run.courses.reduce((sum, course) => sum + course.events.length, 0)
  const cases = run.courses.length
  return { seconds, alone, events, cases, alike: alike.length }
}

async function settleCallers(db: Parameters<typeof keepCallers>[0], { courses }: Simulated) {
  for (const { case: one } of courses) {
    await keepLogAccounts(db, [one.account])
    await keepCallers(db, [{ ...one.contact, accountId: one.account.id }])
  }
}
