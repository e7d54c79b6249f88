import { resolve } from 'node:path'
import { type HelpPublishers, helpPublishers } from '@caselead/core/help/publishing.ts'
import { z } from 'zod'
import { type TrustedProxies, trustedProxies } from '../base/trusted-proxies.ts'
import {
  type FileSettings,
  fileSettings,
  fileVariables,
  halfNamedStore,
} from '../files/settings.ts'
import { EmailAddress } from '../input/email-address.ts'
import type { HostedSettings } from '../llm/hosted-model.ts'
import { type Trackers, trackerSettings, trackerVariables } from './settings/trackers.ts'
import { settingWords } from './words.ts'

const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), type.optional())

const modelUrl = z
  .string()
  .regex(/^https?:\/\/[^\s@?#]+$/, settingWords.modelUrl)
  .refine((url) => URL.canParse(url), settingWords.modelUrl)

const proxies = z.string().transform((list, checked) => {
  const trusted = trustedProxies(list.split(',').map((each) => each.trim()))
  if (trusted) return trusted
  checked.addIssue(settingWords.proxies)
  return z.NEVER
})

/** Every setting there is; `docs/configuration.md` tells them at length. */
const Settings = z.object({
  PORT: z.coerce.number(settingWords.port).int().min(0).max(65_535).default(3000),
  PUBLIC_URL: optional(z.url(settingWords.publicUrl)),
  DATA_DIR: optional(z.string()),
  DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\//, settingWords.database)),
  LISTEN_URL: optional(z.string().regex(/^postgres(ql)?:\/\//, settingWords.database)),
  REPORT_DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\//, settingWords.database)),
  RESEND_API_KEY: optional(z.string()),
  RESEND_BASE_URL: z.url().default('https://api.resend.com'),
  RESEND_WEBHOOK_SECRET: optional(z.string().regex(/^whsec_/, settingWords.resendSecret)),
  WEBHOOK_SECRET: optional(
    z.string().regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/, settingWords.webhookSecret),
  ),
  SUPPORT_ADDRESS: optional(EmailAddress(settingWords.supportAddress)),
  AGENT_REPLIES: z.enum(['team', 'customer']).default('team'),
  SUGGEST_BY_MAIL: z.enum(['yes', 'no']).default('yes'),
  HELP_PUBLISHERS: z.enum(helpPublishers).default('leads'),
  METRICS_TOKEN: optional(z.string().regex(/^[\x21-\x7e]{20,}$/, settingWords.metricsToken)),
  MAIL_AUTHSERV_ID: optional(z.string().regex(/^[\w.-]{1,255}$/, settingWords.authserv)),
  SMTP_PORT: optional(z.coerce.number(settingWords.port).int().min(0).max(65_535)),
  SMTP_HOST: z.string().default('127.0.0.1'),
  SMTP_CERT: optional(z.string()),
  SMTP_KEY: optional(z.string()),
  LOGO_FILE: optional(z.string()),
  SECRET: optional(z.string().min(32, settingWords.secret)),
  TRIAGE_URL: optional(modelUrl),
  TRIAGE_MODEL: optional(z.string().trim().max(100, settingWords.modelName)),
  TRIAGE_KEY: optional(z.string().regex(/^[\x21-\x7e]+$/, settingWords.modelKey)),
  ANSWER_URL: optional(modelUrl),
  ANSWER_MODEL: optional(z.string().trim().max(100, settingWords.modelName)),
  ANSWER_KEY: optional(z.string().regex(/^[\x21-\x7e]+$/, settingWords.modelKey)),
  TRUST_PROXY: optional(proxies),
  UNLIMITED_LOCALHOST: optional(z.string()),
  NO_DEMO: optional(z.string()),
  KEEP_DAYS: z.coerce.number(settingWords.days).int().min(7).max(36_500).default(90),
  REOPEN_DAYS: z.coerce.number(settingWords.days).int().min(0).max(36_500).default(30),
  ...fileVariables,
  ...trackerVariables,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

export interface Env {
  port: number
  /** Without a slash at the end; null when it follows the request. */
  publicUrl: string | null
  dataDir: string
  databaseUrl: string | null
  /** PostgreSQL itself, where `databaseUrl` leads to a pooler; null when they are one. */
  listenUrl: string | null
  reportDatabaseUrl: string | null
  resend: { apiKey: string; baseUrl: string; webhookSecret: string } | null
  supportAddress: string
  /** Whom an answer by mail of the team reaches unless its first line says so. */
  agentReplies: 'team' | 'customer'
  /** Whether the mail that says we've got a case suggests an article. */
  suggestsByMail: boolean
  /** Who publishes articles of the help centre. */
  helpPublishers: HelpPublishers
  /** What `/metrics` is asked with; null where there is none. */
  metricsToken: string | null
  /** The mail server whose verdict on senders counts. */
  vouchedBy: string | null
  /** Where mail servers bring mail; null where they don't. */
  smtp: { port: number; host: string; certFile: string | null; keyFile: string | null } | null
  /** Whose `X-Forwarded-For` is believed. */
  trustedProxies: TrustedProxies
  /** Visitors at this very machine meet no limit. */
  spareLocal: boolean
  /** Null leaves what we post to webhooks unsigned. */
  webhookSecret: string | null
  /** A hosted model that reads messages too; null keeps them here. */
  triage: HostedSettings | null
  /** A hosted model that answers from articles; null leaves searches here. */
  answering: HostedSettings | null
  /** Trackers whose tickets' news come here. */
  trackers: Trackers
  files: FileSettings
  /** A file with the company's logo; null shows the one that was set up, if any. */
  logoFile: string | null
  secret: string | null
  demo: boolean
  /** How many days letters, links and received mail are kept once no case needs them. */
  keepDays: number
  /** For so many days after a case closed, an answer by mail opens it again; later it opens another. */
  reopenDays: number
  logLevel: string
}

/** Of the demo’s company; where there is no demo, one that nobody can mistake for theirs. */
const unsetAddress = ({ NO_DEMO, DATABASE_URL }: z.output<typeof Settings>): string =>
  NO_DEMO || DATABASE_URL ? 'support@localhost.localdomain' : 'support@northwind.example'

export class WrongSettings extends Error {}

/** Reads the environment once; says everything that is wrong with it at once. */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const parsed = Settings.safeParse(source)
  const problems = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  if (source.RESEND_API_KEY && !source.RESEND_WEBHOOK_SECRET) {
    problems.push(settingWords.webhookSecretMissing)
  }
  if (source.RESEND_API_KEY && !source.SUPPORT_ADDRESS) {
    problems.push(settingWords.supportAddressMissing)
  }
  if (source.RESEND_API_KEY && !source.PUBLIC_URL) {
    problems.push(settingWords.publicUrlMissing)
  }
  if (Boolean(source.SMTP_CERT) !== Boolean(source.SMTP_KEY)) {
    problems.push(settingWords.smtpPairMissing)
  }
  for (const use of ['TRIAGE', 'ANSWER'] as const) problems.push(...halfNamedModel(source, use))
  if (source.LISTEN_URL && !source.DATABASE_URL) {
    problems.push(settingWords.databaseMissing)
  }
  const halfNamed = parsed.success ? halfNamedStore(parsed.data) : null
  if (halfNamed) problems.push(halfNamed)
  if (!parsed.success || problems.length > 0) {
    throw new WrongSettings(settingWords.wrong(problems))
  }
  const env = parsed.data
  return {
    port: env.PORT,
    publicUrl: env.PUBLIC_URL?.replace(/(?<!\/)\/+$/, '') ?? null,
    dataDir: resolve(env.DATA_DIR ?? './data'),
    databaseUrl: env.DATABASE_URL ?? null,
    listenUrl: env.LISTEN_URL ?? null,
    reportDatabaseUrl: env.REPORT_DATABASE_URL ?? null,
    resend:
      env.RESEND_API_KEY && env.RESEND_WEBHOOK_SECRET
        ? {
            apiKey: env.RESEND_API_KEY,
            baseUrl: env.RESEND_BASE_URL,
            webhookSecret: env.RESEND_WEBHOOK_SECRET,
          }
        : null,
    supportAddress: env.SUPPORT_ADDRESS ?? unsetAddress(env),
    agentReplies: env.AGENT_REPLIES,
    suggestsByMail: env.SUGGEST_BY_MAIL === 'yes',
    helpPublishers: env.HELP_PUBLISHERS,
    metricsToken: env.METRICS_TOKEN ?? null,
    vouchedBy: env.MAIL_AUTHSERV_ID ?? null,
    smtp: smtpOf(env),
    trustedProxies: env.TRUST_PROXY ?? (() => false),
    spareLocal: Boolean(env.UNLIMITED_LOCALHOST),
    webhookSecret: env.WEBHOOK_SECRET ?? null,
    triage: modelOf(env, 'TRIAGE'),
    answering: modelOf(env, 'ANSWER'),
    trackers: trackerSettings(env),
    files: fileSettings(env, resolve(env.DATA_DIR ?? './data')),
    logoFile: env.LOGO_FILE === undefined ? null : resolve(env.LOGO_FILE),
    secret: env.SECRET ?? null,
    demo: !env.NO_DEMO,
    keepDays: env.KEEP_DAYS,
    reopenDays: env.REOPEN_DAYS,
    logLevel: env.LOG_LEVEL,
  }
}

function halfNamedModel(source: NodeJS.ProcessEnv, use: 'TRIAGE' | 'ANSWER'): string[] {
  const [url, model, key] = [source[`${use}_URL`], source[`${use}_MODEL`], source[`${use}_KEY`]]
  if (url && !model) return [settingWords.modelMissing(use)]
  return !url && (model || key) ? [settingWords.modelUrlMissing(use)] : []
}

function modelOf(env: z.output<typeof Settings>, use: 'TRIAGE' | 'ANSWER'): HostedSettings | null {
  const [url, model, key] = [env[`${use}_URL`], env[`${use}_MODEL`], env[`${use}_KEY`]]
  return url && model ? { url, model, key: key ?? null } : null
}

function smtpOf({ SMTP_PORT, SMTP_HOST, SMTP_CERT, SMTP_KEY }: z.output<typeof Settings>) {
  if (SMTP_PORT === undefined) return null
  const path = (file: string | undefined) => (file === undefined ? null : resolve(file))
  return { port: SMTP_PORT, host: SMTP_HOST, certFile: path(SMTP_CERT), keyFile: path(SMTP_KEY) }
}
