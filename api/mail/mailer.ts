import { createTransport, type Transport } from '@caselead/emails/transport.ts'
import { seconds } from '../core/instant.ts'

export interface Mailer {
  transport: Transport
  domain: string
  webhookSecret: string
  /** The provider asked us to wait until then. */
  restUntil: number
  /** The same, said of a sign-in code. */
  codesRestUntil: number
  /** The address a reply goes to; with a token it finds its case by itself. */
  replyTo(token: string | null): string
  /** The token in one of our addresses, if it is one of ours and has one. */
  tokenIn(address: string): string | null
}

export interface MailSettings {
  apiKey: string
  baseUrl: string
  supportAddress: string
  webhookSecret: string
}

export function createMailer(settings: MailSettings): Mailer {
  const { apiKey, baseUrl, supportAddress, webhookSecret } = settings
  const [local = 'support', domain = 'localhost'] = supportAddress.toLowerCase().split('@')
  const token = new RegExp(`^${literally(local)}\\+([0-9a-f]{32})@${literally(domain)}$`)
  return {
    transport: createTransport({ apiKey, baseUrl, from: supportAddress, timeoutMs: seconds(20) }),
    domain,
    webhookSecret,
    restUntil: 0,
    codesRestUntil: 0,
    replyTo: (each) => (each ? `${local}+${each}@${domain}` : supportAddress),
    tokenIn: (address) => token.exec(address.trim().toLowerCase())?.[1] ?? null,
  }
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
