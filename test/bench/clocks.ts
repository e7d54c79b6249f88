import { settleCast } from '@caselead/api/demo/people.ts'
import { runAllDueClocks, runDueClocks } from '@caselead/api/jobs/due/run-due-clocks.ts'
import { change } from '@caselead/api/record/change.ts'
import type { Runtime } from '@caselead/api/runtime/runtime.ts'
import { claimDueCases } from '@caselead/db/case/cases.ts'
import { casesDue, crowd } from './crowd.ts'
import { deskOn, newDatabase } from './desk.ts'
import { atMost, type Figure, median, say, timed } from './figure.ts'

const sizes = [10_000, 100_000, 1_000_000]
const due = 500

/** What a look at the clocks and a step of one case cost, whatever is open. */
export async function tickCosts(server: string): Promise<Figure[]> {
  let now = Date.parse('2026-11-24T09:00:00Z')
  const runtime = deskOn(await newDatabase(server, 'bench_tick'), () => now)
  await settleCast(runtime.db, now)
  const idle: number[] = []
  const picking: number[] = []
  const noting: number[] = []
  let open = 0
  for (const size of sizes) {
    say(`${size} open cases …`)
    await crowd(runtime, open, size)
    open = size
    await runAllDueClocks(runtime)
    const tick = () => runDueClocks(runtime)
    // Once to warm up: the first size must not pay for compiling.
    await timed(300, tick)
    idle.push(median(await timed(300, tick)))
    const [one = 0] = await casesDue(
      runtime,
      Array.from({ length: due }, () => now + 60_000),
    )
    noting.push(median(await timed(50, () => note(runtime, one))))
    now += 61_000
    await timed(10, () => pick(runtime.db, now))
    picking.push(median(await timed(20, () => pick(runtime.db, now))))
    await runAllDueClocks(runtime)
  }
  await runtime.db.destroy()
  return [
    ...sizes.map((size, i) => atMost(`idle tick, ${size} open`, idle[i] ?? 0, 'ms', 2)),
    atMost('idle tick, slowest ÷ fastest size', spread(idle), '×', 2),
    ...sizes.map((size, i) =>
      atMost(`picking ${due} due, ${size} open`, picking[i] ?? 0, 'ms', 50),
    ),
    atMost('picking, slowest ÷ fastest size', spread(picking), '×', 2),
    ...sizes.map((size, i) => atMost(`a note on a case, ${size} open`, noting[i] ?? 0, 'ms', 25)),
  ]
}

const bench = { type: 'agent' as const, id: 'bench', name: 'Bench' }

const note = (runtime: Runtime, id: number) =>
  change(runtime, { case: id, command: { do: 'note', body: 'Looked at it.' }, actor: bench })

const spread = (values: number[]): number => Math.max(...values) / Math.min(...values)

class Undo extends Error {}

/** Claims what is due and lets it go again. */
async function pick(db: ReturnType<typeof deskOn>['db'], now: number): Promise<void> {
  await db
    .transaction()
    .execute(async (trx) => {
      const { due: found } = await claimDueCases(trx, now, 2 * due)
      if (found.length !== due) throw new Error(`${found.length} cases were due, not ${due}`)
      throw new Undo()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error
    })
}
