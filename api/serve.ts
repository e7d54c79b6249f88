import { setTimeout as wait } from 'node:timers/promises'
import { CannotStart, type Embedded, startEmbedded } from '@caselead/db/embedded.ts'
import type { PortalHandle } from './app-parts.ts'
import { wallClock } from './clock.ts'
import { seedDemo } from './demo/seed.ts'
import { readEnv, WrongSettings } from './env.ts'
import { keptSecret } from './kept-secret.ts'
import { createLog } from './log.ts'
import { type Program, startProgram } from './program.ts'
import { listenOn } from './routes/listen-on.ts'
import { welcome } from './welcome.ts'

let program: Program | undefined
let postgres: Embedded | undefined
let stopping: Promise<void> | undefined

/** Work under way has this long to end; what is cut short is done again by the next start. */
const patience = 5_000

function stop(code: number): void {
  stopping ??= (async () => {
    await Promise.race([program?.stop().catch(() => {}), wait(patience)])
    await postgres?.stop()
    process.exit(code)
  })()
}

async function start(): Promise<void> {
  const env = readEnv(process.env)
  const log = createLog(env.logLevel)
  process.on('SIGINT', () => stop(0))
  process.on('SIGTERM', () => stop(0))
  process.on('unhandledRejection', (error) => log.error({ error }, 'unhandled rejection'))
  if (!env.databaseUrl) {
    postgres = await startEmbedded({ dataDir: env.dataDir, log: (line) => log.info(line) })
    void postgres.ended.then(() => {
      if (!stopping) log.fatal('PostgreSQL has ended')
      stop(1)
    })
  }
  const entry = new URL('../portal/dist/server/entry.mjs', import.meta.url).href
  const { handle } = (await import(entry)) as { handle: PortalHandle }
  program = await startProgram({
    databaseUrl: env.databaseUrl ?? postgres?.url ?? '',
    secret: env.secret ?? keptSecret(env),
    supportAddress: env.supportAddress,
    publicUrl: env.publicUrl,
    resend: env.resend,
    now: wallClock,
    log,
    portal: handle,
    serve: listenOn(env.port),
    ...(env.demo && !env.databaseUrl ? { prepare: seedDemo } : {}),
  })
  console.log(await welcome(program, env))
}

start().catch((error: unknown) => {
  const told = error instanceof CannotStart || error instanceof WrongSettings
  console.error(told ? error.message : error)
  stop(1)
})
