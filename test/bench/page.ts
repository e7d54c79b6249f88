import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createLog } from '@caselead/api/base/log.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import type { PortalHandle } from '@caselead/api/http/app-parts.ts'
import { listenOn } from '@caselead/api/http/server/listen-on.ts'
import { type Program, startProgram } from '@caselead/api/program.ts'
import type { Runtime } from '@caselead/api/runtime/runtime.ts'
import { days } from '@caselead/core/base/instant.ts'
import { Hono } from 'hono'
import { newDatabase, secret } from './desk.ts'
import { atLeast, type Figure, forTheRecord, median, say } from './figure.ts'
import type { Ask, Heard, Load } from './load.ts'
import { readers } from './page-readers.ts'
import { pageWeight } from './page-weight.ts'

const rounds = 9
/** Until the compiler has seen all of it. */
const warmUp = 2000
const perRound = 600

interface Speed {
  perSecond: number
  /** Microseconds of this process's CPU per request. */
  cpu: number
}

/** Measured one right after the other, so that a noisy machine is the same for both. */
interface Pair {
  page: Speed
  query: Speed
}

/**
 * The case page beside a bare route that runs one primary-key query through the same pool. Many
 * readers ask for many cases, so that nothing made for one request serves another.
 */
export async function casePage(server: string): Promise<Figure[]> {
  const program = await start(await newDatabase(server, 'bench_page'))
  await settleCast(program.runtime.db, Date.now() - days(30))
  const asks = await readers(program.runtime, program.url)
  const bare = await listenOn(0)(bareRoute(program.runtime).fetch)
  const askPage = (amount: number) => load({ url: program.url, asks, amount })
  const askBare = (amount: number) =>
    load({ url: `http://localhost:${bare.port}`, asks: asks.map(besides), amount })
  await askPage(warmUp)
  await askBare(warmUp)
  const pairs: Pair[] = []
  for (let round = 0; round < rounds; round++) {
    const pair = { page: await askPage(perRound), query: await askBare(perRound) }
    say(`case page ${told(pair.page)}, beside ${told(pair.query)}`)
    pairs.push(pair)
  }
  const weighed = await pageWeight(program.url, await labelsCase(program.runtime, asks))
  await bare.stop()
  await program.stop()
  return [...compared(pairs), ...weighed]
}

function compared(pairs: Pair[]): Figure[] {
  const middle = (of: (pair: Pair) => number) => median(pairs.map(of))
  const rate = middle(({ page, query }) => page.perSecond / query.perSecond)
  const cpu = middle(({ page, query }) => query.cpu / page.cpu)
  return [
    atLeast('case page ÷ bare primary-key route', rate, '×', 0.25),
    forTheRecord('the same by CPU of the server', cpu, '×'),
    forTheRecord(
      'case page',
      middle(({ page }) => page.perSecond),
      'requests/s',
    ),
    forTheRecord(
      'case page, CPU',
      middle(({ page }) => page.cpu),
      'µs',
    ),
    forTheRecord(
      'bare route, CPU',
      middle(({ query }) => query.cpu),
      'µs',
    ),
  ]
}

const besides = ({ path, headers }: Ask): Ask => ({ path: path.replace('/cases/C-', '/'), headers })

const told = ({ perSecond, cpu }: Speed): string =>
  `${Math.round(perSecond)}/s at ${Math.round(cpu)} µs`

async function start(databaseUrl: string): Promise<Program> {
  const { handle } = (await import(
    new URL('../../portal/dist/server/entry.mjs', import.meta.url).href
  )) as { handle: PortalHandle }
  return startProgram({
    databaseUrl,
    secret,
    supportAddress: 'support@northwind.example',
    publicUrl: null,
    resend: null,
    hooks: { signingSecret: null, environment: {} },
    now: Date.now,
    log: createLog('silent'),
    portal: handle,
    serve: listenOn(0),
    trustedProxies: () => false,
    spareLocal: true,
    engine: false,
  })
}

const bareRoute = ({ db }: Runtime) =>
  new Hono().get('/:id', async (c) => {
    const id = Number(c.req.param('id'))
    const row = await db
      .selectFrom('cases')
      .select(['id', 'subject'])
      .where('id', '=', id)
      .executeTakeFirst()
    return c.json(row)
  })

async function load(of: Load): Promise<Speed> {
  const child = fork(fileURLToPath(new URL('load.ts', import.meta.url)))
  const before = process.cpuUsage()
  child.send(of)
  const [{ perSecond, failed }] = (await once(child, 'message')) as [Heard]
  const { user, system } = process.cpuUsage(before)
  if (failed > 0) throw new Error(`${failed} requests to ${of.url} failed`)
  return { perSecond, cpu: (user + system) / of.amount }
}

/** The story with the longest timeline. */
async function labelsCase({ db }: Runtime, asks: Ask[]): Promise<Ask> {
  const { id } = await db
    .selectFrom('cases')
    .select('id')
    .where('subject', 'like', 'Label printing%')
    .limit(1)
    .executeTakeFirstOrThrow()
  const found = asks.find(({ path }) => path === `/cases/C-${id}`)
  if (!found) throw new Error('nobody reads the case of the labels')
  return found
}
