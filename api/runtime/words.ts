import { counted } from '@caselead/core/base/counted.ts'

const waits = (count: number, one: string, oldest: string): string =>
  count === 1
    ? `1 ${one} has been waiting for ${oldest}`
    : `${counted(count, one)} are waiting, the oldest for ${oldest}`

/** What stands still, for whoever runs the desk. */
export const standstillWords = {
  mail: (count: number, oldest: string) =>
    `Email isn’t going out: ${waits(count, 'email', oldest)}.`,
  code: (count: number, oldest: string) =>
    `Sign-in codes aren’t going out: ${waits(count, 'code', oldest)}.`,
  alert: (count: number, oldest: string) =>
    `Alerts aren’t going out: ${waits(count, 'alert', oldest)}.`,
  hook: (count: number, oldest: string, channel: string) =>
    `Messages aren’t reaching the channel ${channel}: ${waits(count, 'message', oldest)}.`,
  inbox: (count: number, oldest: string) =>
    `Incoming email isn’t being read: ${waits(count, 'email', oldest)}.`,
  case: (count: number, oldest: string) =>
    `Account-wide changes aren’t being made: ${waits(count, 'change', oldest)}.`,
  ticket: (count: number, oldest: string) =>
    `News of tickets isn’t reaching cases: ${waits(count, 'ticket', oldest)}.`,
  reading: (count: number, oldest: string) =>
    `The hosted model isn’t answering: ${waits(count, 'message', oldest)}.`,
} as const

export const liveWords = {
  tooManyBrowsers: 'You’re following cases in too many browsers. Close one.',
  tooManyPages:
    'Too many pages are updating live right now, so this one isn’t. Reload it to see changes.',
} as const

/** What is wrong with a setting; its name stands before it. */
export const settingWords = {
  wrong: (problems: readonly string[]) => `Fix these settings:\n  ${problems.join('\n  ')}`,
  modelUrl: 'must be an address like https://models.example.com/v1',
  proxies: 'must be “loopback”, addresses or ranges, like loopback,10.0.0.0/8',
  port: 'must be a port number',
  publicUrl: 'must be an address like https://help.example.com',
  database: 'must be an address like postgres://user@host/name',
  resendSecret: 'must start with whsec_',
  trackerSecret: 'must have at least 16 characters, and no spaces',
  trackerUrl: 'must be an address like https://acme.atlassian.net',
  webhookSecret: 'must be whsec_ and 24 to 64 bytes in base64',
  supportAddress: 'must be an email address, like support@example.com',
  secret: 'must have at least 32 characters',
  metricsToken: 'must have at least 20 characters, and no spaces',
  modelName: 'must be a name of 100 characters or fewer',
  modelKey: 'must be a key without spaces',
  days: 'must be a number of days',
  webhookSecretMissing:
    'RESEND_WEBHOOK_SECRET: needed with RESEND_API_KEY, to verify incoming mail',
  supportAddressMissing: 'SUPPORT_ADDRESS: needed with RESEND_API_KEY, to send mail from',
  publicUrlMissing: 'PUBLIC_URL: needed with RESEND_API_KEY, for the links in emails',
  authserv: 'must be the name a mail server gives itself in Authentication-Results',
  smtpPairMissing: 'SMTP_CERT and SMTP_KEY: set both or neither',
  cannotRead: (path: string) => `${path} can’t be read`,
  modelMissing: (use: string) => `${use}_MODEL: needed with ${use}_URL, to say which model to ask`,
  modelUrlMissing: (use: string) =>
    `${use}_URL: needed with ${use}_MODEL and ${use}_KEY, to say where the model is`,
  databaseMissing: 'DATABASE_URL: needed with LISTEN_URL, to point to the pooler in front of it',
  noMailProvider: 'no mail provider is set (RESEND_API_KEY)',
} as const
