import { type TicketTracker, ticketTrackers } from '@caselead/core/base/vocabulary.ts'
import { z } from 'zod'
import { settingWords } from '../words.ts'

/** What is known of a tracker whose tickets' news come here. */
export interface TrackerSettings {
  /** What it signs with; null where it isn't connected. */
  secret: string | null
  /** Where its tickets are, without a slash at the end; null where everybody's are at one address. */
  url: string | null
}

export type Trackers = Record<TicketTracker, TrackerSettings>

const none: TrackerSettings = { secret: null, url: null }
export const noTrackers: Trackers = { github: none, jira: none, linear: none, plain: none }

/** The setting that holds what each tracker signs with. */
export const secretSettings: Record<TicketTracker, keyof Variables> = {
  github: 'GITHUB_WEBHOOK_SECRET',
  jira: 'JIRA_WEBHOOK_SECRET',
  linear: 'LINEAR_WEBHOOK_SECRET',
  plain: 'TICKETS_WEBHOOK_SECRET',
}

/** Those whose tickets' news come here. */
export const connected = (trackers: Trackers): TicketTracker[] =>
  ticketTrackers.filter((tracker) => trackers[tracker].secret !== null)

const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), type.optional())

const secret = optional(z.string().regex(/^[\x21-\x7e]{16,200}$/, settingWords.trackerSecret))
const address = optional(z.url({ protocol: /^https?$/, error: settingWords.trackerUrl }).max(300))

/** Settings of trackers, beside those of `env.ts`. */
export const trackerVariables = {
  GITHUB_WEBHOOK_SECRET: secret,
  GITHUB_URL: address,
  JIRA_WEBHOOK_SECRET: secret,
  JIRA_URL: address,
  LINEAR_WEBHOOK_SECRET: secret,
  TICKETS_WEBHOOK_SECRET: optional(
    z.string().regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/, settingWords.webhookSecret),
  ),
  TICKETS_URL: address,
}

type Variables = { [V in keyof typeof trackerVariables]?: string | undefined }

export const trackerSettings = (env: Variables): Trackers => ({
  github: { secret: env.GITHUB_WEBHOOK_SECRET ?? null, url: bare(env.GITHUB_URL) },
  jira: { secret: env.JIRA_WEBHOOK_SECRET ?? null, url: bare(env.JIRA_URL) },
  linear: { secret: env.LINEAR_WEBHOOK_SECRET ?? null, url: null },
  plain: { secret: env.TICKETS_WEBHOOK_SECRET ?? null, url: bare(env.TICKETS_URL) },
})

const bare = (url: string | undefined): string | null => url?.replace(/(?<!\/)\/+$/, '') ?? null
