import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { settleCast } from '@caselead/api/demo/people.ts'
import { casesDue, crowd, newcomers } from './crowd.ts'
import { deskOn, newDatabase } from './desk.ts'
import { atLeast, exactly, type Figure, say } from './figure.ts'

const backlog = 20_000
const workers = 4
const batch = 500

/** Four processes on one backlog, until it is empty. */
export async function drain(server: string): Promise<Figure[]> {
  let now = Date.parse('2026-11-24T09:00:00Z')
  const url = await newDatabase(server, 'bench_drain')
  const runtime = deskOn(url, () => now)
  await settleCast(runtime.db, now)
  await crowd(runtime, 0, 100_000)
  say(`${backlog} cases with a deadline …`)
  for (let made = 0; made < backlog; made += batch) {
    await casesDue(
      runtime,
      Array.from({ length: batch }, () => now + 60_000),
      await newcomers(runtime.db, made, batch),
    )
  }
  now += 61_000
  const script = fileURLToPath(new URL('drain-worker.ts', import.meta.url))
  const crew = Array.from({ length: workers }, () => fork(script, [url, String(now)]))
  await Promise.all(crew.map((worker) => once(worker, 'message')))
  say('draining …')
  const start = performance.now()
  await Promise.all(crew.map(work))
  const seconds = (performance.now() - start) / 1000
  const { n, cases } = await runtime.db
    .selectFrom('events')
    .select((eb) => [
      eb.fn.countAll<number>().as('n'),
      eb.fn.count<number>('case_id').distinct().as('cases'),
    ])
    .where('kind', '=', 'promise_broken')
    .executeTakeFirstOrThrow()
  await runtime.db.destroy()
  return [
    atLeast('draining 20,000 due cases, four workers', backlog / seconds, 'cases/s', 2000),
    exactly('drained cases', cases, 'cases', backlog),
    exactly('drained exactly once', n, 'firings', backlog),
  ]
}

async function work(worker: ChildProcess): Promise<void> {
  const done = once(worker, 'exit')
  worker.send('go')
  await done
}
