import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { visitorByEmail } from '@caselead/api/auth/auth.ts'
import { operatorKey } from '@caselead/api/auth/operator-key.ts'
import { createLog } from '@caselead/api/base/log.ts'
import type { TrustedProxies } from '@caselead/api/base/trusted-proxies.ts'
import { moveClock } from '@caselead/api/demo/past.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { type FileSettings, usualFiles } from '@caselead/api/files/settings.ts'
import type { PortalHandle } from '@caselead/api/http/app-parts.ts'
import { listenOn } from '@caselead/api/http/server/listen-on.ts'
import { arrangeNext } from '@caselead/api/jobs/due/arrange-alerts.ts'
import { followNext } from '@caselead/api/jobs/due/follow-account.ts'
import { sendNext } from '@caselead/api/jobs/queues/drain-outbox.ts'
import { postNext } from '@caselead/api/jobs/queues/post-hooks.ts'
import { readNext } from '@caselead/api/jobs/queues/read-inbox.ts'
import { readAgainNext } from '@caselead/api/jobs/queues/second-readings.ts'
import { tellNextCase } from '@caselead/api/jobs/queues/tell-of-tickets.ts'
import type { HostedSettings } from '@caselead/api/llm/hosted-model.ts'
import { mailboxList, mailboxMail, mailboxReply } from '@caselead/api/mailbox/read.ts'
import { startProgram } from '@caselead/api/program.ts'
import { readEvents } from '@caselead/api/record/read.ts'
import { createCaller } from '@caselead/api/routers/router.ts'
import type { Trackers } from '@caselead/api/runtime/settings/trackers.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import type { SentMail } from '@caselead/db/mailbox.ts'
import { afterAll } from 'vitest'
import { freshDatabase } from './database.ts'

/** What the desk signs its webhooks with. */
export const webhookSecret = `whsec_${randomBytes(24).toString('base64')}`

export interface WorldOptions {
  /** When the story begins, as ISO text. */
  at: string
  matrix?: Matrix
  /** False leaves the desk as nobody has set it up yet: no team, no customers, no matrix. */
  cast?: boolean
  /** Trackers that are connected. */
  trackers?: Trackers
  /** True runs the real engine on the moved clock; otherwise the story says when things happen. */
  engine?: boolean
  /** Where `env:NAME` of a channel is looked up. */
  environment?: Record<string, string>
  /** The address customers use; it follows theirs unless it is told. */
  publicUrl?: string
  /** Who is believed about where a request came from: a proxy on this machine unless it is told. */
  trustedProxies?: TrustedProxies
  /** Visitors of this machine meet limits only when this is false. */
  spareLocal?: boolean
  /** A hosted model that reads messages too. */
  triage?: HostedSettings
  /** A hosted model that answers from articles. */
  answering?: HostedSettings
  /** Where files are kept, and how much of them, where that isn't as usual. */
  files?: Partial<FileSettings>
  /** Whom answers of the team by mail reach. */
  agentReplies?: 'team' | 'customer'
  /** False leaves articles out of our mails. */
  suggestsByMail?: boolean
  helpPublishers?: 'leads' | 'team'
  /** What `/metrics` is asked with. */
  metricsToken?: string
  /** True where somebody has begun to send traces. */
  isTraced?: boolean
  /** The mail server whose verdict on senders counts. */
  vouchedBy?: string
  /** True takes mail by SMTP, too, at a free port. */
  smtp?: boolean
}

/**
 * The whole program on a fresh database with the demo's cast, a clock that only the story moves,
 * and the mailbox: HTTP, mail and webhooks are real.
 */
export async function world(options: WorldOptions) {
  const {
    at,
    matrix,
    cast = true,
    engine = false,
    triage = null,
    answering = null,
    environment = {},
  } = options
  const {
    publicUrl = null,
    spareLocal = true,
    files = {},
    trustedProxies = isThisMachine,
  } = options
  const { url: databaseUrl, db } = await freshDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'caselead-files-'))
  let now = Date.parse(at)
  let set = 0
  if (cast) await settleCast(db, now, matrix)
  const program = await startProgram({
    databaseUrl,
    secret: randomBytes(32).toString('base64url'),
    supportAddress: 'support@northwind.example',
    publicUrl,
    resend: null,
    agentReplies: options.agentReplies ?? 'team',
    suggestsByMail: options.suggestsByMail ?? true,
    helpPublishers: options.helpPublishers ?? 'leads',
    vouchedBy: options.vouchedBy ?? null,
    metricsToken: options.metricsToken ?? null,
    isTraced: options.isTraced ?? false,
    smtp: options.smtp ? { host: '127.0.0.1', port: 0, tls: null } : null,
    hooks: { signingSecret: webhookSecret, environment },
    files: { ...usualFiles(dataDir), ...files },
    ...{ triage, answering },
    ...(options.trackers && { trackers: options.trackers }),
    now: () => now,
    steady: () => now - set,
    log: createLog(process.env.LOG_LEVEL ?? 'silent'),
    portal: await portal(),
    serve: listenOn(0),
    trustedProxies,
    spareLocal,
    engine,
  })
  afterAll(() => program.stop().finally(() => rmSync(dataDir, { recursive: true, force: true })))
  const { runtime, url } = program

  async function deliver(): Promise<void> {
    while (await tellNextCase(runtime));
    while (await followNext(runtime));
    while (await arrangeNext(runtime));
    while (await sendNext(runtime));
    while (await postNext(runtime));
  }

  /** Sends what waits in the outbox, reads what waits in the inbox or for the hosted model. */
  async function post(): Promise<void> {
    await deliver()
    while (await readNext(runtime));
    while (await readAgainNext(runtime, new AbortController().signal));
    await deliver()
  }

  const mails = async (to: string) => {
    await post()
    const newest = await mailboxList(runtime, { page: 1 })
    const older = await mailboxList(runtime, { page: 2 })
    return [...newest.mails, ...older.mails].filter((mail) => mail.to === to)
  }

  return {
    ...{ db, runtime, url, databaseUrl, post, mails },
    /** Where it listens, whatever its address for customers is. */
    inside: runtime.selfUrl(),
    smtpPort: program.smtpPort ?? 0,
    now: () => now,
    /** Lets time pass; what falls due on the way happens in its own minute, mail included. */
    async moveTo(time: string | number): Promise<void> {
      const target = typeof time === 'string' ? Date.parse(time) : time
      await moveClock(runtime, target, async (next) => {
        if (next <= now) return
        while (await sendNext(runtime));
        now = next
      })
      await post()
    },
    /** Sets the clock on the wall, forward or back, while no time passes. */
    setClock(ms: number): void {
      now += ms
      set += ms
    },
    /** Lets time pass while nobody looks. */
    letPass(ms: number): void {
      now += ms
    },
    async pass(ms: number): Promise<void> {
      await this.moveTo(now + ms)
    },
    /** Every procedure, asked by whoever has this address. */
    async as(email: string) {
      return createCaller({ runtime, visitor: await visitorByEmail(runtime, email), ...everything })
    },
    nobody: createCaller({ runtime, visitor: { kind: 'nobody' }, ...nothing }),
    /** Whoever read what was printed at the start. */
    operator: createCaller({ runtime, visitor: { kind: 'nobody' }, ...everything }),
    /** A page at the address that is printed at the start. */
    printed: (path: string) => `${path}?key=${operatorKey(runtime.secret, now)}`,
    events: (number: string) => readEvents(db, Number(number.slice(2))),
    /** Of the newest letter that brings one to this address. */
    async signInCode(to: string): Promise<string> {
      await post()
      const sent = db.selectFrom('mailbox_sent').select('mail').orderBy('position', 'desc')
      const codes = (await sent.execute())
        .map(({ mail }) => mail as SentMail)
        .filter((mail) => [mail.to].flat().includes(to))
        .flatMap(({ subject }) => /^\d{6}(?= is your sign-in code)/.exec(subject) ?? [])
      return codes[0] ?? ''
    },
    /** The newest mail to this address, whole. */
    async newestMail(to: string) {
      const [newest] = await mails(to)
      if (!newest) throw new Error(`no mail to ${to}`)
      return mailboxMail(runtime, newest.id)
    },
    /** Answers a mail as its receiver, through the signed webhook. */
    async answer(mailId: string, body: string): Promise<void> {
      await mailboxReply(
        { runtime, visitor: { kind: 'nobody' }, ...everything },
        { id: mailId, body },
      )
      await post()
    },
  }
}

const isThisMachine = (address: string): boolean => address === '127.0.0.1'
const everything = { operator: true, mailbox: true }
const nothing = { operator: false, mailbox: false }

export type World = Awaited<ReturnType<typeof world>>

export async function portal(): Promise<PortalHandle> {
  const entry = new URL('../../portal/dist/server/entry.mjs', import.meta.url)
  if (!existsSync(entry)) throw new Error('The portal is not built: run npm test, which builds it.')
  const { handle } = (await import(entry.href)) as { handle: PortalHandle }
  return handle
}
