import { ingrid, staff } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { runAllDueClocks } from '@caselead/api/jobs/due/run-due-clocks.ts'
import { people } from '@caselead/api/runtime/roster.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import { always } from '@caselead/core/calendar/calendar.ts'
import { dueAtOnce } from '@caselead/core/due/due-batch.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { type Matrix, plainRouting } from '@caselead/core/matrix/matrix.ts'
import { connect } from '@caselead/db/server/connect.ts'
import { addAgent, addTimeOff } from '@caselead/db/team/add-people.ts'
import { expect, onTestFinished, test } from 'vitest'
import { openMany } from '../setup/crowd.ts'
import { freshDatabase } from '../setup/database.ts'
import { secret } from '../setup/desk-in-trouble.ts'
import { quietDesk } from '../setup/quiet-desk.ts'

const workers = 4
const capacities = [30, 50, 70, 90, 110, 130, 150, 170, 190, 210]
const total = capacities.reduce((sum, each) => sum + each, 0)
const email = (index: number) => `specialist${index}@northwind.example`

const matrix: Matrix = withSpecialists(defaultMatrix(staff, always))

function withSpecialists(from: Matrix): Matrix {
  const owners = capacities.map((_, index) => ({
    ...{ name: `Specialist ${index}`, role: '', contact: email(index) },
  }))
  return {
    ...from,
    routing: plainRouting,
    rungs: from.rungs.map((rung) => (rung.level === 'L2' ? { ...rung, owners } : rung)),
  }
}

const start = Date.parse('2026-11-24T08:00:00Z')

/** Ten specialists, to whom cases climb from the front line after an hour. */
async function deskOfSpecialists() {
  const { db, url } = await freshDatabase()
  await settleCast(db, start, matrix)
  const ids: string[] = []
  for (const [index, capacity] of capacities.entries()) {
    const person = { name: `Specialist ${index}`, title: '', email: email(index), capacity }
    ids.push(await addAgent(db, { ...person, role: 'agent', tier: 2, hours: always, zone: 'UTC' }))
  }
  return { db, url, ids }
}

type Desk = Awaited<ReturnType<typeof deskOfSpecialists>>

/** So many cases climb at once, drained by four workers; what everybody holds then. */
async function climbAtOnce({ db, url }: Desk, cases: number, opened: number): Promise<number[]> {
  const at = Array.from({ length: cases }, () => opened)
  await openMany(db, { at, email: ingrid.email, matrix, secret })
  const now = opened + minutes(61)
  const drained = await Promise.all(
    Array.from({ length: workers }, () => {
      const own = connect(url)
      onTestFinished(() => own.destroy())
      return runAllDueClocks(quietDesk({ db: own, secret, now: () => now }))
    }),
  )
  expect(drained.filter((count) => count > 0).length).toBeGreaterThan(1)
  const team = await people(db, now)
  return capacities.map((_, index) => team.find((each) => each.email === email(index))?.load ?? 0)
}

const fair = (cases: number, index: number) => (cases * (capacities[index] ?? 0)) / total

test('four workers hand a thousand cases out at once, to each their part and at most a case a batch more or less', async () => {
  const loads = await climbAtOnce(await deskOfSpecialists(), 1000, start)
  const off = loads.map((load, index) => Math.abs(load - fair(1000, index)))
  const batches = 1000 / dueAtOnce
  expect(Math.max(...off), `${loads}`).toBeLessThanOrEqual(batches)
}, 60_000)

test('whoever comes back to an empty desk gets at most a batch too many from each worker but one', async () => {
  const runtime = await deskOfSpecialists()
  const back = 9
  await addTimeOff(runtime.db, runtime.ids[back] ?? '', start, start + hours(3))
  expect((await climbAtOnce(runtime, 400, start))[back]).toBe(0)
  const loads = await climbAtOnce(runtime, 600, start + hours(3))
  const over = (loads[back] ?? 0) - fair(1000, back)
  expect(over, `${loads}`).toBeLessThanOrEqual((workers - 1) * dueAtOnce)
}, 60_000)
