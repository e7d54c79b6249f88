import { visitorByEmail } from '@caselead/api/auth/auth.ts'
import { chris, ines, maya, priya, tom } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { keepFactsUpToDate } from '@caselead/api/jobs/due/keep-facts.ts'
import { createCaller, type Inputs } from '@caselead/api/routers/router.ts'
import type { Runtime } from '@caselead/api/runtime/runtime.ts'
import { queueFilters, queueSorts } from '@caselead/core/find/queue.ts'
import { CompiledQuery } from 'kysely'
import { openMany } from '../setup/crowd.ts'
import { deskOn, newDatabase, secret } from './desk.ts'
import { atMost, type Figure, quantile, say } from './figure.ts'

type Asked = NonNullable<Inputs['agent']['queue']>

const open = 100_000
const closed = 100_000
const base = 200
const rounds = 3

/** The queue's own procedures on a desk of 100,000 open cases and as many solved ones. */
export async function greatQueue(server: string): Promise<Figure[]> {
  const runtime = deskOn(await newDatabase(server, 'bench_great_queue'), Date.now)
  await settleCast(runtime.db, Date.now())
  say(`${open} open cases, ${closed} solved ones …`)
  await fill(runtime)
  const visitor = await visitorByEmail(runtime, maya.email)
  const caller = createCaller({ runtime, visitor, operator: false, mailbox: false })
  const figures = [
    await figure(caller, 'any filter in any order', everyFilter(), 30),
    await figure(caller, 'words of a record', everyWord(), 80),
    await figure(caller, 'a filter and words', [...everyWord()].map(narrower), 80),
  ]
  const views = await timesOf(() => caller.queue.views(), [undefined])
  await runtime.db.destroy()
  return [...figures, atMost('the counts of all views, first sight', views[0] ?? 0, 'ms', 300)]
}

type Caller = ReturnType<typeof createCaller>

async function figure(caller: Caller, name: string, asks: Asked[], most: number): Promise<Figure> {
  const times = await timesOf((asked: Asked) => caller.agent.queue(asked), asks)
  const slowest = asks
    .map((asked, at) => ({
      asked,
      ms: Math.min(...times.filter((_, n) => n % asks.length === at)),
    }))
    .toSorted((a, b) => b.ms - a.ms)
  for (const { asked, ms } of slowest.slice(0, 5))
    say(`${ms.toFixed(1)} ms ${JSON.stringify(asked)}`)
  return atMost(`queue, ${name}, p95`, quantile(times, 0.95), 'ms', most)
}

async function timesOf<T>(ask: (asked: T) => Promise<unknown>, asks: T[]): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    for (const asked of asks) {
      const began = performance.now()
      await ask(asked)
      times.push(performance.now() - began)
    }
  }
  return times
}

const narrows: Asked[] = [
  ...[{}, { priority: 'P1' }, { priority: 'P3' }, { tier: 2 }, { level: 'L3' }, { lead: 'me' }],
  ...[{ lead: 'nobody' }, { assignee: tom.email }, { account: 'Harbour Logistics' }],
  ...[{ plan: 'business' }, { category: 'billing' }, { category: 'nothing' }, { dueHours: 24 }],
  ...[{ waitingHours: 24 }, { priority: 'P2', tier: 3, lead: ines.email, plan: 'starter' }],
  { priority: 'P1', category: 'nothing', waitingHours: 72 },
] as Asked[]

const everyFilter = (): Asked[] =>
  queueFilters.flatMap((filter) =>
    narrows.map((each, n) => ({
      ...{ ...each, filter, sort: queueSorts[n % queueSorts.length], isReversed: n % 3 === 0 },
    })),
  )

const everyWord = (): Asked[] =>
  [
    'w1',
    'w2',
    'w7 w9',
    'w40',
    'w400 w3',
    'w4000',
    'export',
    'export w11',
    'nowhere',
    'C-10000777',
  ].map((words) => ({ words, filter: 'all' }))

const narrower = (asked: Asked, n: number): Asked => ({
  ...{ ...asked, filter: 'open' },
  ...narrows[n % narrows.length],
})

/** Some hundred that were opened as customers open them, multiplied, with records of other words. */
async function fill(runtime: Runtime): Promise<void> {
  const { db } = runtime
  const matrix = await runtime.matrices.current(db)
  const at = Array.from({ length: base / 2 }, () => runtime.now())
  for (const { email } of [chris, priya]) await openMany(db, { at, email, matrix, secret })
  while ((await keepFactsUpToDate(runtime)) <= runtime.now());
  const run = (text: string) => db.executeQuery(CompiledQuery.raw(text))
  await run(`create temporary table grown as
    select n, from_.*, (random() * 2000)::int as late, random() as a, random() as b, random() as c
    from generate_series(1, ${open + closed}) n
    join (select row_number() over (order by id) as at, * from cases) as from_
      on from_.at = 1 + n % ${base}`)
  await run('alter table cases disable trigger user')
  const times = `now() + (late - 200) * interval '7 minutes'`
  await run(`insert into cases (id, account_id, contact_id, subject, category, priority, tier, level,
      lead_id, assignee_id, opened_at, last_event_at, waiting_since, resolved_at, due_at, matrix_version, seq,
      hash, state)
    select 10000000 + n, case when a < 0.9 then account_id
        else (array(select id from accounts order by id))[1 + n % (select count(*) from accounts)] end,
      contact_id, subject, (array['billing', 'printing', 'exports', null])[1 + n % 4],
      'P' || (1 + (b * b * 4)::int % 4), 1 + (c * 2.99)::int, 'L' || (1 + (c * 2.99)::int),
      team[1 + (a * 997)::int % cardinality(team)], nullif(team[1 + (b * 997)::int % cardinality(team)],
      team[1]), opened_at, now() - late * interval '3 minutes',
      case when c > 0.9 then now() - late * interval '5 minutes' end,
      case when n > ${open} then now() - late * interval '1 hour' end,
      case when n <= ${open} then ${times} end, matrix_version, seq, hash,
      jsonb_set(state, '{id}', to_jsonb(10000000 + n))
    from grown, (select array_agg(id order by id) as team from agents) as people`)
  await run('alter table cases enable trigger user')
  await run(`insert into case_words (case_id, seq, words)
    select 10000000 + n, 1, array_to_tsvector(tsvector_to_array(words) || array(
      select distinct 'w' || (5000 ^ random())::int from generate_series(1, 60) where n > 0
    ) || ('1' || lpad(n::text, 7, '0'))) from grown join case_words on case_words.case_id = grown.id`)
  await run('vacuum analyze cases')
  await run('vacuum analyze case_words')
}
