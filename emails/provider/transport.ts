import { domainToASCII } from 'node:url'
import { Resend } from 'resend'
import { type AttachmentOutcome, attachmentOutcome } from './attachment.ts'
import { type Failure, type SendOutcome, sendOutcome } from './outcome.ts'
import { type FetchOutcome, fetchOutcome } from './received.ts'

export interface TransportSettings {
  apiKey: string
  baseUrl: string
  /** The address all mail comes from. */
  from: string
  timeoutMs: number
}

export interface OutgoingMail {
  /** The same key never sends twice within a day; at most 256 characters. */
  idempotencyKey: string
  to: string
  /** The name in front of the address it comes from. */
  fromName: string
  replyTo: string
  subject: string
  html: string
  text: string
  headers: Record<string, string>
  tags: Record<string, string>
  attachments?: MailedFile[]
}

export interface MailedFile {
  filename: string
  /** As base64. */
  content: string
}

/** For the whole of a large attachment, in milliseconds. */
const attachmentPatience = 50_000

export type Transport = ReturnType<typeof createTransport>

/** Mail through Resend. Nothing here throws: what went wrong is an outcome. */
export function createTransport({ apiKey, baseUrl, from, timeoutMs }: TransportSettings) {
  const resend = new Resend(apiKey, { baseUrl: baseUrl.replace(/(?<!\/)\/+$/, '') })
  const signal = () => AbortSignal.timeout(timeoutMs)
  return {
    send({ idempotencyKey, ...mail }: OutgoingMail): Promise<SendOutcome> {
      return resend.emails
        .send(onItsWay(mail, from), { idempotencyKey, signal: signal() })
        .then(sendOutcome, unsendable)
    },
    /** The whole of a received mail; the webhook only names it. */
    fetchReceived(id: string): Promise<FetchOutcome> {
      return resend.emails.receiving
        .get(encodeURIComponent(id), { html_format: 'cid' }, { signal: signal() })
        .then(fetchOutcome, unsendable)
    },
    /** The content of what a received mail brought; its signal ends the reading, too. */
    fetchAttachment(emailId: string, id: string): Promise<AttachmentOutcome> {
      const named = { emailId: encodeURIComponent(emailId), id: encodeURIComponent(id) }
      const patience = AbortSignal.timeout(attachmentPatience)
      return resend.emails.receiving.attachments
        .get(named, { signal: signal() })
        .then((answer) => attachmentOutcome(answer, patience), unsendable)
    },
  }
}

/** With its addresses and tags as mail servers and the provider take them. */
function onItsWay({ tags, fromName, ...mail }: Omit<OutgoingMail, 'idempotencyKey'>, from: string) {
  const named = `"${quotable(fromName)}" <${onTheWire(from)}>`
  const to = onTheWire(mail.to)
  const replyTo = onTheWire(mail.replyTo)
  return { ...mail, to, replyTo, from: named, tags: Object.entries(tags).map(tag) }
}

/** A mail as the provider's API is given it. */
export function asGiven({ idempotencyKey: _, ...mail }: OutgoingMail, from: string) {
  const { replyTo, ...given } = onItsWay(mail, from)
  return { ...given, reply_to: replyTo }
}

/** Mail servers know a domain in ASCII only. */
function onTheWire(address: string): string {
  const at = address.lastIndexOf('@') + 1
  return address.slice(0, at) + (domainToASCII(address.slice(at)) || address.slice(at))
}

const quotable = (name: string): string => name.replace(/[\p{Cc}"\\<>]/gu, ' ').slice(0, 100)

const tag = ([name, value]: [string, string]) => ({ name: plain(name), value: plain(value) })

// Resend refuses a mail whose tags hold anything else.
const plain = (text: string): string => text.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 256)

// The client throws only while it builds a request, so a second try would throw again.
const unsendable = (error: unknown): Failure => ({ outcome: 'refused', reason: String(error) })
