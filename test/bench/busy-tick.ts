import { settleCast } from '@caselead/api/demo/people.ts'
import { runAllDueClocks } from '@caselead/api/jobs/due/run-due-clocks.ts'
import type { Db } from '@caselead/db/tables.ts'
import { casesDue, crowd } from './crowd.ts'
import { deskOn, newDatabase } from './desk.ts'
import { atMost, exactly, type Figure, median, say } from './figure.ts'

const due = 1000
const ticks = 5

/** A thousand promises run out at once: what follows is decided and written, letters and all. */
export async function busyTick(server: string): Promise<Figure[]> {
  let now = Date.parse('2026-11-24T09:00:00Z')
  const runtime = deskOn(await newDatabase(server, 'bench_busy'), () => now)
  await settleCast(runtime.db, now)
  await crowd(runtime, 0, 100_000)
  const taken: number[] = []
  const written: number[] = []
  for (let tick = 0; tick < ticks; tick++) {
    say(`${due} due clocks, ${tick + 1} of ${ticks} …`)
    const dues = Array.from({ length: due }, () => now + 60_000)
    await casesDue(runtime, dues)
    now += 61_000
    const before = await rows(runtime.db)
    const start = performance.now()
    await runAllDueClocks(runtime)
    taken.push((performance.now() - start) / 1000)
    const after = await rows(runtime.db)
    written.push(after.events - before.events, after.letters - before.letters)
  }
  await runtime.db.destroy()
  const odd = written.find((count) => count !== due)
  return [
    atMost(`a tick with ${due} due clocks, written`, median(taken), 's', 1.5),
    exactly('promises broken, updates mailed, each tick', odd ?? due, 'of each', due),
  ]
}

/** What a broken promise leaves behind: that it was broken, and the word to the customer. */
async function rows(db: Db): Promise<{ events: number; letters: number }> {
  const { events } = await db
    .selectFrom('events')
    .select((eb) => eb.fn.countAll<number>().as('events'))
    .where('kind', '=', 'promise_broken')
    .executeTakeFirstOrThrow()
  const { letters } = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('letters'))
    .where('kind', '=', 'update')
    .executeTakeFirstOrThrow()
  return { events, letters }
}
