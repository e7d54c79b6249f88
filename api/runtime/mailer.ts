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
  /** The mail server whose verdict on who sent a mail counts; null trusts none. */
  vouchedBy: string | null
  /** The provider's: what it says of other mail may not hold for sign-in codes. */
  rests: { code: Rest; mail: Rest }
  /** The address a reply goes to; with a token it finds its case by itself. */
  replyTo(token: string | null): string
  /** The token in one of our addresses, if it is one of ours and has one. */
  tokenIn(address: string): string | null
  /** Whether it's the support address, with or without something behind a plus. */
  isOurs(address: string): boolean
}

export interface MailSettings {
  /** Null where nobody takes mail: it waits. */
  apiKey: string | null
  baseUrl: string
  supportAddress: string
  webhookSecret: string
  vouchedBy?: string | null
}

export function createMailer(settings: MailSettings): Mailer {
  const { apiKey, baseUrl, supportAddress, webhookSecret } = settings
  const [local = 'support', spelled = 'localhost'] = supportAddress.toLowerCase().split('@')
  const domain = inAscii(spelled)
  const token = new RegExp(`^${literally(local)}\\+([0-9a-f]{32})$`)
  const ours = (address: string): string | null => {
    const [, before = '', after = ''] = /^([^@]*)@([^@]*)$/.exec(address.trim()) ?? []
    if (inAscii(after.toLowerCase()) !== domain) return null
    return before.normalize('NFC').toLowerCase()
  }
  return {
    transport:
      apiKey === null
        ? noProvider
        : createTransport({ apiKey, baseUrl, from: supportAddress, timeoutMs: seconds(20) }),
    domain,
    webhookSecret,
    vouchedBy: settings.vouchedBy ?? null,
    rests: { code: new Rest(), mail: new Rest() },
    replyTo: (each) =>
      `${each ? `${local}+${each}` : supportAddress.replace(/@.*/s, '')}@${domain}`,
    tokenIn: (address) => token.exec(ours(address) ?? '')?.[1] ?? null,
    isOurs: (address) => {
      const before = ours(address)
      return before === local || before?.startsWith(`${local}+`) === true
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
