import { domainToASCII } from 'node:url'
import { seconds } from '@caselead/core/base/instant.ts'
import { createTransport, type Transport } from '@caselead/emails/provider/transport.ts'
import { Rest } from '../base/rest.ts'
import { settingWords } from './words.ts'

export interface Mailer {
  transport: Transport
  /** In ASCII, however the support address spells it. */
  domain: string
  webhookSecret: string
  /** The provider's: what it says of other mail may not hold for sign-in codes. */
  rests: { code: Rest; mail: Rest }
  /** The address a reply goes to; with a token it finds its case by itself. */
  replyTo(token: string | null): string
  /** The token in one of our addresses, if it is one of ours and has one. */
  tokenIn(address: string): string | null
}

export interface MailSettings {
  /** Null where nobody takes mail: it waits. */
  apiKey: string | null
  baseUrl: string
  supportAddress: string
  webhookSecret: string
}

export function createMailer(settings: MailSettings): Mailer {
  const { apiKey, baseUrl, supportAddress, webhookSecret } = settings
  const [local = 'support', spelled = 'localhost'] = supportAddress.toLowerCase().split('@')
  const domain = inAscii(spelled)
  const token = new RegExp(`^${literally(local)}\\+([0-9a-f]{32})$`)
  return {
    transport:
      apiKey === null
        ? noProvider
        : createTransport({ apiKey, baseUrl, from: supportAddress, timeoutMs: seconds(20) }),
    domain,
    webhookSecret,
    rests: { code: new Rest(), mail: new Rest() },
    replyTo: (each) =>
      `${each ? `${local}+${each}` : supportAddress.replace(/@.*/s, '')}@${domain}`,
    tokenIn: (address) => {
      const [, before = '', after = ''] = /^([^@]*)@([^@]*)$/.exec(address.trim()) ?? []
      if (inAscii(after.toLowerCase()) !== domain) return null
      return token.exec(before.normalize('NFC').toLowerCase())?.[1] ?? null
    },
  }
}

/** As mail servers know it, and write it back to us. */
const inAscii = (domain: string): string => domainToASCII(domain) || domain

const unset = async () => ({
  outcome: 'misconfigured' as const,
  reason: settingWords.noMailProvider,
})
const noProvider: Transport = { send: unset, fetchReceived: unset, fetchAttachment: unset }

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
