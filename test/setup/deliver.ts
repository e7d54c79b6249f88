import { randomUUID } from 'node:crypto'
import { keepReceivedMail } from '@caselead/db/mailbox.ts'
import { signWebhook } from '@caselead/emails/provider/sign-webhook.ts'
import type { World } from './world.ts'

export interface Sent {
  from: string
  to: string
  cc?: string[]
  subject?: string
  text?: string
  headers?: Record<string, string>
}

/** Keeps a mail where the provider would; it is announced by whoever calls the webhook. */
export async function kept(w: World, { from, to, ...more }: Sent): Promise<string> {
  const id = randomUUID()
  const mail = {
    ...{ id, from, to: [to], cc: [], bcc: [], reply_to: [], received_for: [to] },
    ...{ subject: 'Hello', text: 'Words', html: null, headers: {}, attachments: [] },
    ...{ message_id: `<${id}@elsewhere.example>`, created_at: new Date(w.now()).toISOString() },
    ...more,
  }
  await keepReceivedMail(w.db, id, mail, w.now())
  return id
}

interface Call {
  type?: string
  /** What else it says of the mail. */
  data?: Record<string, unknown>
  secret?: string
  /** When it claims to have been signed, in milliseconds since the epoch. */
  signedAt?: number
  /** What is signed, when it is not what is sent. */
  signed?: string
}

/** Calls the webhook as the provider would, or not quite; answers the status. */
export async function announce(w: World, id: unknown, call: Call = {}): Promise<number> {
  const { type = 'email.received', secret = w.runtime.mailer.webhookSecret } = call
  const body = JSON.stringify({
    type,
    created_at: '2026-11-24T08:00:00Z',
    data: { email_id: id, ...call.data },
  })
  const { signed = body, signedAt = Date.now() } = call
  const headers = signWebhook(secret, `msg_${randomUUID()}`, signedAt, signed)
  const response = await fetch(`${w.url}/hooks/resend`, { method: 'POST', body, headers })
  return response.status
}

export async function deliver(w: World, mail: Sent): Promise<string> {
  const id = await kept(w, mail)
  await announce(w, id)
  await w.post()
  return id
}

export const inbox = (w: World) =>
  w.db
    .selectFrom('inbox')
    .select(['provider_id', 'outcome', 'case_id', 'content'])
    .orderBy('received_at')
    .execute()
