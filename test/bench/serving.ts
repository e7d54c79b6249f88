import { fork } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { createLog } from '@caselead/api/base/log.ts'
import { usualFiles } from '@caselead/api/files/settings.ts'
import type { PortalHandle } from '@caselead/api/http/app-parts.ts'
import { listenOn } from '@caselead/api/http/server/listen-on.ts'
import { type Program, startProgram } from '@caselead/api/program.ts'
import type { Runtime } from '@caselead/api/runtime/runtime.ts'
import { Hono } from 'hono'
import { secret } from './desk.ts'
import type { Heard, Load } from './load.ts'

export interface Speed {
  perSecond: number
  /** Microseconds of this process's CPU per request. */
  cpu: number
  /** Milliseconds that all but one of a hundred requests take at most. */
  p99: number
}

export const told = ({ perSecond, cpu }: Speed): string =>
  `${Math.round(perSecond)}/s at ${Math.round(cpu)} µs`

/** The program as it is run, without its engine. */
export async function startServing(databaseUrl: string): Promise<Program> {
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
    files: usualFiles(tmpdir()),
    now: Date.now,
    log: createLog('silent'),
    portal: handle,
    serve: listenOn(0),
    trustedProxies: () => false,
    spareLocal: true,
    engine: false,
  })
}

/** One primary-key query through the same pool. */
export const bareRoute = ({ db }: Runtime) =>
  new Hono().get('/:id', async (c) => {
    const id = Number(c.req.param('id'))
    const row = await db
      .selectFrom('cases')
      .select(['id', 'subject'])
      .where('id', '=', id)
      .executeTakeFirst()
    return c.json(row)
  })

export async function load(of: Load): Promise<Speed> {
  const child = fork(fileURLToPath(new URL('load.ts', import.meta.url)))
  const before = process.cpuUsage()
  child.send(of)
  const [{ perSecond, p99, failed }] = (await once(child, 'message')) as [Heard]
  const { user, system } = process.cpuUsage(before)
  if (failed > 0) throw new Error(`${failed} requests to ${of.url} failed`)
  return { perSecond, p99, cpu: (user + system) / of.amount }
}
