import { settleCast } from '@caselead/api/demo/people.ts'
import { listen } from '@caselead/db/server/listen.ts'
import { serve } from '../setup/serving.ts'
import { casesDue, crowd } from './crowd.ts'
import { deskOn, newDatabase, secret } from './desk.ts'
import { atMost, exactly, type Figure, quantile, say } from './figure.ts'

const open = 100_000
const due = 500
const within = 60_000

/** The real program in a process of its own, mails included: how late is a deadline noticed? */
export async function noticeLag(server: string): Promise<Figure[]> {
  const url = await newDatabase(server, 'bench_lag')
  const runtime = deskOn(url, Date.now)
  await settleCast(runtime.db, Date.now())
  say(`${open} open cases …`)
  await crowd(runtime, 0, open)
  const first = Date.now() + 8_000
  const dues = Array.from({ length: due }, (_, i) => first + Math.round((i * within) / due))
  const ids = await casesDue(runtime, dues)
  const committed = new Map<number, number>()
  const hear = (channel: string, id: string) => {
    if (channel === 'case') committed.set(Number(id), Date.now())
  }
  const listener = listen(url, hear, () => {})
  const program = await serve({ DATABASE_URL: url, SECRET: secret })
  say(`${due} promises fall due within a minute …`)
  await new Promise((done) => setTimeout(done, first + within - Date.now() + 5_000))
  program.kill('SIGTERM')
  await program.ended
  await listener.stop()
  const fired = await runtime.db
    .selectFrom('clocks')
    .select(['due_at', 'noticed_at'])
    .where('kind', '=', 'promise')
    .where('case_id', 'in', ids)
    .where('noticed_at', 'is not', null)
    .execute()
  const broken = await runtime.db
    .selectFrom('events')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('kind', '=', 'promise_broken')
    .where('case_id', 'in', ids)
    .executeTakeFirstOrThrow()
  await runtime.db.destroy()
  const noticed = fired.map(({ due_at, noticed_at }) => (noticed_at ?? 0) - (due_at ?? 0))
  const told = ids.map((id, i) => (committed.get(id) ?? Number.NaN) - (dues[i] ?? 0))
  return [
    atMost('notice lag p99, 100 k open', quantile(noticed, 0.99), 'ms', 2000),
    atMost('from due to committed p99, 100 k open', quantile(told, 0.99), 'ms', 2000),
    exactly('promises fired once', broken.n, 'of 500', due),
    exactly('promises noticed', fired.length, 'of 500', due),
  ]
}
