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
}

export type FetchOutcome = { outcome: 'found'; mail: ReceivedMail } | Failure

export function fetchOutcome({
  data,
  ...answer
}: Answer<GetReceivingEmailResponseSuccess>): FetchOutcome {
  return data ? { outcome: 'found', mail: receivedMail(data) } : failure(answer)
}

const receivedMail = (mail: GetReceivingEmailResponseSuccess): ReceivedMail => ({
  id: mail.id,
  from: mail.from,
  to: mail.to,
  cc: mail.cc ?? [],
  receivedFor: mail.received_for ?? [],
  subject: mail.subject ?? '',
  messageId: mail.message_id,
  text: mail.text,
  html: mail.html,
  headers: mail.headers ?? {},
  attachments: (mail.attachments ?? []).map((one) => ({
    id: one.id,
    name: one.filename,
    type: one.content_type,
    bytes: one.size,
  })),
})
