import { days } from '@caselead/core/base/instant.ts'
import { CannotStart, diskIsFull, saysDiskIsFull } from '@caselead/db/server/cannot-start.ts'
import { type Embedded, startEmbedded } from '@caselead/db/server/embedded.ts'
import type { Logger } from 'pino'
import { stopBounds } from './base/bounds.ts'
import { wallClock } from './base/clock.ts'
import { keptSecret } from './base/kept-secret.ts'
import { createLog } from './base/log.ts'
import { endsWithin } from './base/within.ts'
import { fillMailbox } from './demo/past-mail.ts'
import { seedDemo } from './demo/seed.ts'
import type { PortalHandle } from './http/app-parts.ts'
import { listenOn } from './http/server/listen-on.ts'
import { hasMailbox, type Program, startProgram } from './program.ts'
import { type Env, readEnv, WrongSettings } from './runtime/env.ts'
import { readLogo } from './runtime/read-logo.ts'
import { readTls } from './runtime/read-tls.ts'
import { type StopTracing, startTracing } from './telemetry/start-tracing.ts'
import { welcome } from './welcome.ts'

let program: Program | undefined
let stopTracing: StopTracing | null = null
let postgres: Promise<Embedded> | undefined
let stopping: Promise<void> | undefined

let askedAt = 0

/** Asked once, what is under way ends first; asked again, it does not. */
function stop(code: number): void {
  if (stopping && monotonic() - askedAt > stopBounds.again) void end(1)
  if (stopping) return
  askedAt = monotonic()
  void postgres?.then((server) => server.stopping()).catch(() => {})
  const work = program?.stop().catch(() => {}) ?? Promise.resolve()
  stopping = endsWithin(stopBounds.all, work).then(() => end(code))
}

async function end(code: number): Promise<void> {
  await endsWithin(stopBounds.engine, stopTracing?.() ?? Promise.resolve())
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
  stopTracing = await startTracing(process.env)
  const entry = new URL('../portal/dist/server/entry.mjs', import.meta.url).href
  const { handle } = (await import(entry)) as { handle: PortalHandle }
  program = await startProgram({
    databaseUrl,
    listenUrl: env.listenUrl,
    reportDatabaseUrl: env.reportDatabaseUrl,
    secret: secretOf(env),
    supportAddress: env.supportAddress,
    publicUrl: env.publicUrl,
    resend: env.resend,
    smtp: env.smtp && { ...env.smtp, tls: await readTls(env) },
    hooks: { signingSecret: env.webhookSecret, environment: process.env },
    trackers: env.trackers,
    files: env.files,
    triage: env.triage,
    answering: env.answering,
    keepFor: days(env.keepDays),
    reopensFor: days(env.reopenDays),
    agentReplies: env.agentReplies,
    suggestsByMail: env.suggestsByMail,
    helpPublishers: env.helpPublishers,
    vouchedBy: env.vouchedBy,
    metricsToken: env.metricsToken,
    isTraced: stopTracing !== null,
    logo: env.logoFile === null ? null : await readLogo(env.logoFile),
    now: wallClock,
    log,
    portal: handle,
    trustedProxies: env.trustedProxies,
    spareLocal: env.spareLocal,
    serve: listenOn(env.port),
  })
  console.log(await welcome(program, env))
  if (hasMailbox(env)) {
    await fillMailbox(program.runtime, () => stopping !== undefined).catch((error: unknown) =>
      log.warn({ error }, 'the demo’s earlier mail could not all be put into the mailbox'),
    )
  }
}

const secretOf = (env: Env): string => env.secret ?? keptSecret(env)

/** PostgreSQL in the data folder; on the first start with the demo in it, if it is wanted. */
async function ownDatabase(env: Env, log: Logger): Promise<string> {
  const demo = (url: string) => seedDemo(url, { secret: secretOf(env), now: wallClock })
  postgres = startEmbedded({
    dataDir: env.dataDir,
    log: (line) => log.info(line),
    ...(env.demo && { fill: demo }),
  })
  const { url, ended, ranOutOfSpace } = await postgres
  void ended.then(() => {
    if (!stopping && program) {
      log.fatal(ranOutOfSpace() ? diskIsFull(env.dataDir) : 'PostgreSQL has ended')
    }
    // While we are still starting, whoever asked it last hears why.
    if (program) stop(1)
  })
  return url
}

start().catch(async (error: unknown) => {
  if (stopping) return
  console.error(await whyNot(error))
  stop(1)
})

/** A sentence for whoever runs Caselead; only a mistake of ours is shown as it is. */
async function whyNot(error: unknown): Promise<unknown> {
  if (error instanceof CannotStart || error instanceof WrongSettings) return error.message
  const own = await postgres?.catch(() => undefined)
  if (!own) return error
  return own.ranOutOfSpace() || saysDiskIsFull(error)
    ? diskIsFull(readEnv(process.env).dataDir)
    : error
}
