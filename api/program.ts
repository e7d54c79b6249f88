import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { seconds } from '@caselead/core/base/instant.ts'
import { connect } from '@caselead/db/server/connect.ts'
import { listen } from '@caselead/db/server/listen.ts'
import { canBeUsed, migrateToLatest } from '@caselead/db/server/migrate.ts'
import type { Logo } from '@caselead/db/settings.ts'
import type { Logger } from 'pino'
import { createApp } from './app.ts'
import { createAuth } from './auth/auth.ts'
import { stopBounds } from './base/bounds.ts'
import { limits } from './base/limits.ts'
import type { TrustedProxies } from './base/trusted-proxies.ts'
import { endsWithin } from './base/within.ts'
import { createFiles } from './files/files.ts'
import type { FileSettings } from './files/settings.ts'
import type { Handler, PortalHandle, Serve } from './http/app-parts.ts'
import { isLocalUrl } from './http/local-names.ts'
import { type Engine, startEngine } from './jobs/engine.ts'
import type { Loop } from './jobs/loop.ts'
import { readHelp } from './jobs/read-help.ts'
import { receiveMail, type SmtpSettings } from './jobs/receive-mail.ts'
import { createHostedModel, type HostedSettings } from './llm/hosted-model.ts'
import { type ChannelSettings, createChannels } from './runtime/channels.ts'
import { createLive, type Live } from './runtime/live.ts'
import { createMailer, type MailSettings } from './runtime/mailer.ts'
import { createRuntime, type Runtime } from './runtime/runtime.ts'
import type { Trackers } from './runtime/settings/trackers.ts'
import { spanned } from './telemetry/request-span.ts'
import { queryDone } from './telemetry/spans.ts'

export interface ProgramSettings {
  databaseUrl: string
  /** PostgreSQL itself, where `databaseUrl` leads to a pooler. */
  listenUrl?: string | null
  /** Where figures are read from; the same database unless it is told. See `REPORT_DATABASE_URL`. */
  reportDatabaseUrl?: string | null
  secret: string
  supportAddress: string
  /** Null when links and forms follow the address the visitor used. */
  publicUrl: string | null
  /** Null keeps mail in the mailbox; where there can be none, mail waits. */
  resend: { apiKey: string; baseUrl: string; webhookSecret: string } | null
  /** Where other mail servers bring mail. */
  smtp?: SmtpSettings | null
  hooks: ChannelSettings
  /** Trackers whose tickets' news come here; none unless they're told. */
  trackers?: Trackers
  files: FileSettings
  /** Null shows the one set up with the company, if there is any. */
  logo?: Logo | null
  /** A hosted model that reads messages too; nothing is sent anywhere without it. */
  triage?: HostedSettings | null
  /** A hosted model that answers from articles; nothing is sent anywhere without it. */
  answering?: HostedSettings | null
  /** How long letters, links and received mail are kept once no case needs them. */
  keepFor?: number
  /** How long after its end an answer by mail opens a case again; later it opens another. */
  reopensFor?: number
  /** Whom an answer by mail of the team reaches: the team itself unless it is told. */
  agentReplies?: Runtime['agentReplies']
  /** Whether the mail that says we've got a case suggests an article; it does unless it is told. */
  suggestsByMail?: boolean
  helpPublishers?: Runtime['helpPublishers']
  /** What `/metrics` is asked with; see `METRICS_TOKEN`. */
  metricsToken?: string | null
  /** The mail server whose verdict on senders counts; see `MAIL_AUTHSERV_ID`. */
  vouchedBy?: string | null
  now: () => number
  /** For rests: milliseconds that never go back; real ones unless it is told. */
  steady?: () => number
  log: Logger
  portal: PortalHandle
  serve: Serve
  /** Proxies whose `X-Forwarded-For` is believed; see `TRUST_PROXY`. */
  trustedProxies?: TrustedProxies
  /** Visitors at this very machine meet no limit, for tests and load; see `UNLIMITED_LOCALHOST`. */
  spareLocal?: boolean
  /** Requests, jobs and queries are traced; somebody has begun to send traces. */
  isTraced?: boolean
  /** False leaves the clocks, the outbox and the inbox to somebody else. */
  engine?: boolean
}

export interface Program {
  runtime: Runtime
  url: string
  /** Where mail servers bring mail; null where they don't. */
  smtpPort: number | null
  stop(): Promise<void>
}

/** Everything that runs in one process: the database's schema, the app, the engine, live pages. */
export async function startProgram(settings: ProgramSettings): Promise<Program> {
  const { databaseUrl, log } = settings
  const onError = (error: Error) => log.warn({ error: error.message }, 'a connection was lost')
  const direct = settings.listenUrl ?? databaseUrl
  const pooled = Boolean(settings.listenUrl)
  const { isTraced = false } = settings
  const db = connect(databaseUrl, {
    ...{ onError, pooled, patience: seconds(8), holds: 6 },
    ...(isTraced && { onQuery: queryDone }),
  })
  const reports = settings.reportDatabaseUrl
    ? connect(settings.reportDatabaseUrl, { onError, max: 5, patience: seconds(8), readOnly: true })
    : null
  let handle: Handler = () => new Response(null, { status: 503 })
  const server = await migrate(direct)
    .then(() => canBeUsed(db))
    .then(() => settings.serve((request, env) => handle(request, env)))
    .catch(async (error: unknown) => {
      await Promise.all([db.destroy(), reports?.destroy()])
      throw error
    })
  const selfUrl = `http://127.0.0.1:${server.port}`
  const publicUrl = settings.publicUrl ?? `http://localhost:${server.port}`
  const mailboxKey = hasMailbox(settings) ? randomBytes(24).toString('hex') : null
  const mailer = createMailer(mailSettings(settings, selfUrl, mailboxKey))
  const { secret, supportAddress, now } = settings
  const hooks = createChannels(settings.hooks)
  const attached = createFiles(settings.files)
  const runtime = createRuntime({
    ...{ db, reports, now, secret, publicUrl, supportAddress, mailer, hooks, log },
    files: attached,
    ...(settings.trackers && { trackers: settings.trackers }),
    ...(settings.steady && { steady: settings.steady }),
    ...(settings.keepFor !== undefined && { keepFor: settings.keepFor }),
    ...(settings.reopensFor !== undefined && { reopensFor: settings.reopensFor }),
    ...(settings.agentReplies && { agentReplies: settings.agentReplies }),
    ...(settings.suggestsByMail !== undefined && { suggestsByMail: settings.suggestsByMail }),
    ...(settings.helpPublishers && { helpPublishers: settings.helpPublishers }),
    logo: settings.logo ?? null,
    hosted: settings.triage ? createHostedModel(settings.triage) : null,
    answering: settings.answering ? createHostedModel(settings.answering) : null,
    selfUrl: () => selfUrl,
  })
  const limit = limits()
  const auth = createAuth(runtime, limit)
  const live = createLive()
  const app = createApp({
    ...{ runtime, auth, live, mailboxKey, files, limit },
    portal: settings.portal,
    publicUrl: settings.publicUrl,
    metricsToken: settings.metricsToken ?? null,
    trustedProxies: settings.trustedProxies ?? (() => false),
    spareLocal: settings.spareLocal ?? false,
  })
  const answer: Handler = (request, env) => app.fetch(request, env)
  handle = isTraced ? spanned(answer) : answer
  const help = readHelp(runtime)
  help.wake()
  const reception = settings.smtp ? await receiveMail(runtime, settings.smtp) : null
  const engine = settings.engine === false ? null : startEngine(runtime)
  const listener = listen(direct, hear(runtime, live, engine, help), () => {
    live.allChanged()
    help.wake()
    wakeAll(engine)
  })
  return {
    runtime,
    url: publicUrl,
    smtpPort: reception?.port ?? null,
    async stop() {
      live.stop()
      const receptionStops = endsWithin(stopBounds.engine, reception?.stop() ?? Promise.resolve())
      const engineStops = endsWithin(stopBounds.engine, engine?.stop() ?? Promise.resolve())
      const helpStops = endsWithin(stopBounds.engine, help.stop())
      await server.stop()
      await receptionStops
      const isDone = (await engineStops) && (await helpStops)
      attached.previews.stop()
      await listener.stop()
      if (isDone) await runtime.helpCounter.flush()
      const dbCloses = Promise.all([db.destroy(), reports?.destroy()])
      // A step that was cut short still holds a connection.
      if (isDone) await dbCloses
    },
  }
}

/** As long as it takes, and never through a pooler. */
async function migrate(url: string): Promise<void> {
  const db = connect(url, { max: 1 })
  await migrateToLatest(db).finally(() => db.destroy())
}

const root = dirname(import.meta.dirname)
const files = { portal: join(root, 'portal/dist/client'), widget: join(root, 'widget/dist') }

/** Only where the portal can be reached from this machine alone: its mail lets anybody in. */
export const hasMailbox = ({ resend, publicUrl }: Pick<ProgramSettings, 'resend' | 'publicUrl'>) =>
  !resend && isLocalUrl(publicUrl)

function mailSettings(
  { resend, supportAddress, vouchedBy = null }: ProgramSettings,
  selfUrl: string,
  mailboxKey: string | null,
): MailSettings {
  const local = {
    apiKey: mailboxKey,
    baseUrl: `${selfUrl}/mailbox/api`,
    webhookSecret: `whsec_${randomBytes(24).toString('base64')}`,
  }
  return { ...(resend ?? local), supportAddress, vouchedBy }
}

const hear =
  (runtime: Runtime, live: Live, engine: Engine | null, help: Loop) =>
  (channel: string, payload: string): void => {
    if (channel === 'case') {
      const [id, whose] = payload.split(' ')
      live.changed(Number(id), whose === 'team')
    }
    if (channel === 'session') {
      runtime.forget()
      live.sessionEnded(payload)
    }
    if (channel === 'help') help.wake()
    if (channel === 'clock') engine?.clocks.wake(Number(payload))
    if (channel === 'outbox') engine?.outbox.wake()
    if (channel === 'inbox') engine?.inbox.wake()
    if (channel === 'file') engine?.files.wake()
    if (channel === 'reading') engine?.readings.wake()
    if (channel === 'ticket') engine?.tickets.wake()
  }

function wakeAll(engine: Engine | null): void {
  engine?.clocks.wake()
  engine?.outbox.wake()
  engine?.inbox.wake()
  engine?.files.wake()
  engine?.readings.wake()
  engine?.tickets.wake()
}
