import { createHash, createHmac, randomUUID } from 'node:crypto'
import { hours } from '@caselead/core/base/instant.ts'
import { keepSent, receivedMail } from '@caselead/db/mailbox.ts'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Runtime } from '../runtime/runtime.ts'

const Mail = z.looseObject({
  from: z.string(),
  to: z.union([z.string(), z.array(z.string())]),
  subject: z.string(),
})

const Attachment = z.looseObject({ id: z.string().optional(), content: z.string().optional() })

/** The mailbox keeps the content of attachments with their mail, as base64. */
const Received = z.looseObject({ attachments: z.array(Attachment).default([]) })

interface Part {
  id: string
  part: string
}

async function attachmentOf({ db }: Runtime, { id, part }: Part) {
  const mail = Received.safeParse(await receivedMail(db, id))
  return mail.data?.attachments.find((each) => each.id === part) ?? null
}

/** The address of a content, as it is written, is open to whoever was given it: the provider's are, too. */
const signed = (apiKey: string, lies: string): string =>
  createHmac('sha256', apiKey).update(lies).digest('hex')

function isSigned(apiKey: string, c: Context): boolean {
  const [lies] = /content\/[^/]+\/[^/]+$/.exec(new URL(c.req.url).pathname) ?? []
  return lies !== undefined && c.req.query('signed') === signed(apiKey, lies)
}

/**
 * Resend's API as far as we use it, for a desk without a provider: the same client sends to it,
 * and mail is kept instead of delivered.
 */
export function mailboxProvider(runtime: Runtime, apiKey: string): Hono {
  const fault = (name: string, statusCode: number, message: string) => ({
    name,
    statusCode,
    message,
  })
  return new Hono()
    .use(async (c, next) => {
      if (c.req.header('authorization') === `Bearer ${apiKey}` || isSigned(apiKey, c)) return next()
      return c.json(fault('invalid_api_key', 401, 'API key is invalid'), 401)
    })
    .post('/emails', async (c) => {
      const text = await c.req.text()
      const mail = Mail.safeParse(await c.req.json().catch(() => null))
      if (!mail.success) {
        return c.json(fault('validation_error', 422, mail.error.issues[0]?.message ?? ''), 422)
      }
      const id = randomUUID()
      const key = c.req.header('idempotency-key') ?? null
      const fingerprint = createHash('sha256').update(text).digest('hex')
      const kept = await keepSent(runtime.db, {
        id,
        key,
        fingerprint,
        mail: mail.data,
        at: runtime.now(),
      })
      if (kept.fingerprint !== fingerprint) {
        const message = 'This idempotency key has been used with a different request payload.'
        return c.json(fault('invalid_idempotent_request', 409, message), 409)
      }
      return c.json({ id: kept.id })
    })
    .get('/emails/receiving/:id', async (c) => {
      const mail = Received.safeParse(await receivedMail(runtime.db, c.req.param('id')))
      if (!mail.success) return c.json(fault('not_found', 404, 'Email not found'), 404)
      const attachments = mail.data.attachments.map(({ content: _, ...told }) => told)
      return c.json({ ...mail.data, attachments })
    })
    .get('/emails/receiving/:id/attachments/:part', async (c) => {
      const found = await attachmentOf(runtime, c.req.param())
      if (!found) return c.json(fault('not_found', 404, 'Attachment not found'), 404)
      const { content: _, ...told } = found
      const { id, part } = c.req.param()
      const lies = `content/${encodeURIComponent(id)}/${encodeURIComponent(part)}`
      const download_url = `${runtime.selfUrl()}/mailbox/api/${lies}?signed=${signed(apiKey, lies)}`
      const expires_at = new Date(runtime.now() + hours(1)).toISOString()
      return c.json({ object: 'attachment', ...told, download_url, expires_at })
    })
    .get('/content/:id/:part', async (c) => {
      const found = await attachmentOf(runtime, c.req.param())
      return found ? c.body(Buffer.from(found.content ?? '', 'base64')) : c.notFound()
    })
}
