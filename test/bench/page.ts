import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { PortalHandle } from '@caselead/api/app-parts.ts'
import { days } from '@caselead/api/core/instant.ts'
import { past } from '@caselead/api/demo/past.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { tellStories } from '@caselead/api/demo/stories.ts'
import { createLog } from '@caselead/api/log.ts'
import { startProgram } from '@caselead/api/program.ts'
import { listenOn } from '@caselead/api/routes/listen-on.ts'
import { linkToken } from '@caselead/api/tokens.ts'
import { Hono } from 'hono'
import { newDatabase, secret } from './desk.ts'
import { atLeast, atMost, type Figure, forTheRecord, median, say } from './figure.ts'

const rounds = 5
const whole = Math.round

/** The case page beside a bare route that runs one primary-key query through the same pool. */
export async function casePage(server: string): Promise<Figure[]> {
  const databaseUrl = await newDatabase(server, 'bench_page')
  const { handle } = (await import(
    new URL('../../portal/dist/server/entry.mjs', import.meta.url).href
  )) as { handle: PortalHandle }
  const program = await startProgram({
    databaseUrl,
    secret,
    supportAddress: 'support@northwind.example',
    publicUrl: null,
    resend: null,
    now: Date.now,
    log: createLog('silent'),
    portal: handle,
    serve: listenOn(0),
    engine: false,
  })
  const { desk, url } = program
  await settleCast(desk.db, Date.now() - days(30))
  await tellStories(past(desk, Date.now() - days(30)), Date.now())
  const letter = await desk.db
    .selectFrom('outbox')
    .innerJoin('cases', 'cases.id', 'outbox.case_id')
    .select(['outbox.id', 'case_id'])
    .where('recipient', 'like', 'contact:%')
    .where('subject', 'like', 'Label printing%')
    .limit(1)
    .executeTakeFirstOrThrow()
  const path = `/cases/C-${letter.case_id}`
  const cookie = `caselead_case=${linkToken(secret, letter.id)}`
  const bare = await listenOn(0)(
    new Hono().get('/', async (c) => {
      const row = await desk.db
        .selectFrom('cases')
        .select(['id', 'subject'])
        .where('id', '=', letter.case_id)
        .executeTakeFirst()
      return c.json(row)
    }).fetch,
  )
  const ratios: number[] = []
  const freshRatios: number[] = []
  const rates: number[] = []
  for (let round = 0; round < rounds; round++) {
    const page = await load(url + path, cookie)
    const query = await load(`http://localhost:${bare.port}/`, cookie)
    const fresh = await load(`${url}${path}?anew=1`, cookie)
    say(`case page ${whole(page)}/s, rendered anew ${whole(fresh)}/s, beside ${whole(query)}/s`)
    ratios.push(page / query)
    freshRatios.push(fresh / query)
    rates.push(page)
  }
  const weighed = await weigh(url, path, cookie)
  await bare.stop()
  await program.stop()
  return [
    atLeast('case page ÷ bare primary-key route', median(ratios), '×', 0.25),
    forTheRecord('case page rendered anew ÷ bare route', median(freshRatios), '×'),
    forTheRecord('case page', median(rates), 'requests/s'),
    ...weighed,
  ]
}

async function load(url: string, cookie: string): Promise<number> {
  const script = fileURLToPath(new URL('load.ts', import.meta.url))
  const child = fork(script, [url, cookie])
  const [answer] = (await once(child, 'message')) as [{ perSecond: number; failed: number }]
  if (answer.failed > 0) throw new Error(`${answer.failed} requests to ${url} failed`)
  return answer.perSecond
}

async function weigh(url: string, path: string, cookie: string): Promise<Figure[]> {
  const html = await (await fetch(url + path, { headers: { cookie } })).text()
  const assets = [...html.matchAll(/(?:src|href)="(\/_astro\/[^"]+|\/[^"]+\.(?:svg|ico|css|js))"/g)]
  const names = [...new Set(assets.map(([, name]) => name ?? ''))]
  const sizes = await Promise.all(
    names.map(async (name) => {
      const body = Buffer.from(await (await fetch(url + name)).arrayBuffer())
      return { name, bytes: gzipSync(body).length }
    }),
  )
  const sum = (of: typeof sizes) => of.reduce((total, { bytes }) => total + bytes, 0)
  const scripts = sizes.filter(({ name }) => name.endsWith('.js'))
  const told = ['leads your case', 'hear', 'What happened'].filter((text) => html.includes(text))
  const liveRequest = 1
  return [
    atMost('case page, whole', (gzipSync(html).length + sum(sizes)) / 1024, 'KB gzip', 40),
    atMost('case page, requests', 1 + names.length + liveRequest, 'requests', 6),
    atMost('case page, JavaScript', sum(scripts) / 1024, 'KB gzip', 25),
    atLeast('lead, next update and timeline in the HTML', told.length, 'of 3', 3),
  ]
}
