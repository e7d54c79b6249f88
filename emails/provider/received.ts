import type { GetReceivingEmailResponseSuccess } from 'resend'
import { type Answer, type Failure, failure } from './outcome.ts'

export interface ReceivedMail {
  id: string
  from: string
  to: string[]
  cc: string[]
  /** The addresses on our domain it arrived for, whatever its To says. */
  receivedFor: string[]
  subject: string
  messageId: string
  text: string | null
  html: string | null
  headers: Record<string, string>
  attachments: ReceivedAttachment[]
}

export interface ReceivedAttachment {
  id: string
  name: string | null
  type: string
  bytes: number
  /** What the HTML calls it by, where it stands between the words. */
  contentId: string | null
  /** Of its content, as hex, where the mail came whole. */
  sha256?: string
  /** Under which its content is kept already, where it came with the mail. */
  fileId?: string
}

export type FetchOutcome = { outcome: 'found'; mail: ReceivedMail } | Failure

export function fetchOutcome({
  data,
  ...answer
}: Answer<GetReceivingEmailResponseSuccess>): FetchOutcome {
  return data ? { outcome: 'found', mail: receivedMail(data) } : failure(answer)
}

/** Whatever is missing or of another kind than it should be is empty: a mail is never lost for that. */
const receivedMail = (mail: Loose): ReceivedMail => ({
  id: text(mail.id),
  from: text(mail.from),
  to: texts(mail.to),
  cc: texts(mail.cc),
  receivedFor: texts(mail.received_for),
  subject: text(mail.subject),
  messageId: text(mail.message_id),
  text: textOrNull(mail.text),
  html: textOrNull(mail.html),
  headers: headersIn(mail.headers),
  attachments: [mail.attachments ?? []].flat().filter(isRecord).map(attachment),
})

type Loose = { [Name in keyof GetReceivingEmailResponseSuccess]?: unknown }

const attachment = (one: Record<string, unknown>): ReceivedAttachment => ({
  id: text(one.id),
  name: textOrNull(one.filename),
  type: text(one.content_type),
  bytes: Number.isFinite(one.size) ? Number(one.size) : 0,
  contentId: textOrNull(one.content_id),
})

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const text = (value: unknown): string => textOrNull(value) ?? ''
const texts = (value: unknown): string[] =>
  [value].flat().filter((each) => typeof each === 'string')

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** A header that stands there more than once comes as a list. */
const headersIn = (headers: unknown): Record<string, string> =>
  !isRecord(headers)
    ? {}
    : Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, texts(value).join(', ')]),
      )

const blank: ReceivedMail = {
  ...{ id: '', from: '', to: [], cc: [], receivedFor: [], subject: '', messageId: '' },
  ...{ text: null, html: null, headers: {}, attachments: [] },
}

/** A mail as it was fetched and kept, or null before that; an earlier release kept less of it. */
export const keptMail = ({ content }: { content: unknown }): ReceivedMail | null =>
  content === null || content === undefined ? null : { ...blank, ...content }
