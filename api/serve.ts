import { CannotStart, type Embedded, startEmbedded } from '@caselead/db/embedded.ts'
import type { Logger } from 'pino'
import type { PortalHandle } from './app-parts.ts'
import { wallClock } from './clock.ts'
import { days } from './core/instant.ts'
import { seedDemo } from './demo/seed.ts'
import { type Env, readEnv, WrongSettings } from './env.ts'
import { keptSecret } from './kept-secret.ts'
import { createLog } from './log.ts'
import { type Program, startProgram } from './program.ts'
import { stopBounds } from './routes/bounds.ts'
import { within } from './routes/closing.ts'
import { listenOn } from './routes/listen-on.ts'
import { welcome } from './welcome.ts'

let program: Program | undefined
let postgres: Promise<Embedded> | undefined
let stopping: Promise<void> | undefined

let askedAt = 0

/** Asked once, what is under way ends first; asked again, it does not. */
function stop(code: number): void {
  if (stopping && monotonic() - askedAt > stopBounds.again) void end(1)
  if (stopping) return
  askedAt = monotonic()
  const work = program?.stop().catch(() => {}) ?? Promise.resolve()
  stopping = within(stopBounds.all, work).then(() => end(code))
}

async function end(code: number): Promise<void> {
  await postgres?.then((server) => server.stop()).catch(() => {})
  process.exit(code)
}

const monotonic = () => performance.now()

async function start(): Promise<void> {
  const env = readEnv(process.env)
  const log = createLog(env.logLevel)
  process.on('SIGINT', () => stop(0))
  process.on('SIGTERM', () => stop(0))
  process.on('unhandledRejection', (error) => log.error({ error }, 'unhandled rejection'))
  const databaseUrl = env.databaseUrl ?? (await ownDatabase(env, log))
  if (stopping) return
  const entry = new URL('../portal/dist/server/entry.mjs', import.meta.url).href
  const { handle } = (await import(entry)) as { handle: PortalHandle }
  program = await startProgram({
    databaseUrl,
    listenUrl: env.listenUrl,
    secret: secretOf(env),
    supportAddress: env.supportAddress,
    publicUrl: env.publicUrl,
    resend: env.resend,
    hooks: { signingSecret: env.webhookSecret, environment: process.env },
    triage: env.triage,
    keepFor: days(env.keepDays),
    now: wallClock,
    log,
    portal: handle,
    serve: listenOn(env.port),
  })
  console.log(await welcome(program, env))
}

const secretOf = (env: Env): string => env.secret ?? keptSecret(env)

/** PostgreSQL in the data folder; on the first start with the demo in it, if it is wanted. */
async function ownDatabase(env: Env, log: Logger): Promise<string> {
  const demo = (url: string) => seedDemo(url, { secret: secretOf(env), now: wallClock, log })
  postgres = startEmbedded({
    dataDir: env.dataDir,
    log: (line) => log.info(line),
    ...(env.demo && { fill: demo }),
  })
  const { url, ended } = await postgres
  void ended.then(() => {
    if (!stopping) log.fatal('PostgreSQL has ended')
    stop(1)
  })
  return url
}

start().catch((error: unknown) => {
  if (stopping) return
  const told = error instanceof CannotStart || error instanceof WrongSettings
  console.error(told ? error.message : error)
  stop(1)
})
