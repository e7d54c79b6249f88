import { settleCast } from '@caselead/api/demo/people.ts'
import { startEngine } from '@caselead/api/engine/engine.ts'
import { casesDue, crowd } from './crowd.ts'
import { deskOn, newDatabase } from './desk.ts'
import { atMost, exactly, type Figure, quantile, say } from './figure.ts'

const open = 100_000
const due = 500
const within = 60_000

/** One process with its real engine and the real clock: how late is a deadline noticed? */
export async function noticeLag(server: string): Promise<Figure[]> {
  const desk = deskOn(await newDatabase(server, 'bench_lag'), () => Date.now())
  await settleCast(desk.db, Date.now())
  await crowd(desk, 0, open)
  const first = Date.now() + 5_000
  const ids = await casesDue(
    desk,
    Array.from({ length: due }, (_, i) => first + Math.round((i * within) / due)),
  )
  say(`${due} promises fall due within a minute …`)
  const engine = startEngine(desk)
  await new Promise((done) => setTimeout(done, first + within - Date.now() + 3_000))
  await engine.stop()
  const fired = await desk.db
    .selectFrom('clocks')
    .select(['due_at', 'noticed_at'])
    .where('kind', '=', 'promise')
    .where('case_id', 'in', ids)
    .where('noticed_at', 'is not', null)
    .execute()
  const broken = await desk.db
    .selectFrom('events')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('kind', '=', 'promise_broken')
    .where('case_id', 'in', ids)
    .executeTakeFirstOrThrow()
  await desk.db.destroy()
  const lags = fired.map(({ due_at, noticed_at }) => (noticed_at ?? 0) - (due_at ?? 0))
  return [
    atMost('notice lag p99, 100 k open', quantile(lags, 0.99), 'ms', 2000),
    exactly('promises fired once', broken.n, 'of 500', due),
    exactly('promises noticed', fired.length, 'of 500', due),
  ]
}
