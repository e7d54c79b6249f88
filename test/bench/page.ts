import { settleCast } from '@caselead/api/demo/people.ts'
import { listenOn } from '@caselead/api/http/server/listen-on.ts'
import type { Runtime } from '@caselead/api/runtime/runtime.ts'
import { days } from '@caselead/core/base/instant.ts'
import { newDatabase } from './desk.ts'
import { atLeast, type Figure, forTheRecord, median, say } from './figure.ts'
import type { Ask } from './load.ts'
import { readers } from './page-readers.ts'
import { pageWeight } from './page-weight.ts'
import { bareRoute, load, type Speed, startServing, told } from './serving.ts'

const rounds = 9
/** Until the compiler has seen all of it. */
const warmUp = 2000
const perRound = 600

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
  const program = await startServing(await newDatabase(server, 'bench_page'))
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
