import { team } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { listenOn } from '@caselead/api/http/server/listen-on.ts'
import { days } from '@caselead/core/base/instant.ts'
import { newDatabase } from './desk.ts'
import { atLeast, type Figure, forTheRecord, median, say } from './figure.ts'
import { signIn, tellOften } from './page-readers.ts'
import { bareRoute, load, startServing, told } from './serving.ts'

const rounds = 7
const warmUp = 600
const perRound = 400
const connections = 50

/**
 * The desk's queue, a full page of fifty cases, as agents' browsers ask for it: signed in, compressed,
 * fifty at once; beside a bare route that runs one primary-key query through the same pool.
 */
export async function deskQueue(server: string): Promise<Figure[]> {
  const program = await startServing(await newDatabase(server, 'bench_queue'))
  const { runtime, url } = program
  await settleCast(runtime.db, Date.now() - days(30))
  await tellOften(runtime)
  const agents = team.filter(({ role }) => role !== 'partner').map(({ email }) => email)
  const sessions = await signIn(runtime, url, agents)
  const headers = [...sessions.values()].map((cookie) => ({ cookie, 'accept-encoding': 'gzip' }))
  const { id } = await runtime.db
    .selectFrom('cases')
    .select('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const bare = await listenOn(0)(bareRoute(runtime).fetch)
  const ask = (at: string, path: string, amount: number) =>
    load({ url: at, asks: headers.map((each) => ({ path, headers: each })), amount, connections })
  const askPage = (amount: number) => ask(url, '/desk/queue', amount)
  const askBare = (amount: number) => ask(`http://localhost:${bare.port}`, `/${id}`, amount)
  await askPage(warmUp)
  await askBare(warmUp)
  const pairs = []
  for (let round = 0; round < rounds; round++) {
    const pair = { page: await askPage(perRound), query: await askBare(perRound) }
    say(`queue ${told(pair.page)}, beside ${told(pair.query)}`)
    pairs.push(pair)
  }
  await bare.stop()
  await program.stop()
  return [
    atLeast(
      'desk queue ÷ bare primary-key route',
      median(pairs.map(({ page, query }) => page.perSecond / query.perSecond)),
      '×',
      0.05,
    ),
    forTheRecord(
      'the same by CPU of the server',
      median(pairs.map(({ page, query }) => query.cpu / page.cpu)),
      '×',
    ),
    forTheRecord('desk queue', median(pairs.map(({ page }) => page.perSecond)), 'requests/s'),
    forTheRecord('desk queue, p99 of 50 at once', median(pairs.map(({ page }) => page.p99)), 'ms'),
    forTheRecord('desk queue, CPU', median(pairs.map(({ page }) => page.cpu)), 'µs'),
  ]
}
