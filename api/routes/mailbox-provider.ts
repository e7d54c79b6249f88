import { createHash, randomUUID } from 'node:crypto'
import { keepSent, receivedMail } from '@caselead/db/mailbox.ts'
import { Hono } from 'hono'
import { z } from 'zod'
import type { Runtime } from '../runtime/runtime.ts'

const Mail = z.looseObject({
  from: z.string(),
  to: z.union([z.string(), z.array(z.string())]),
  subject: z.string(),
})

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
      if (c.req.header('authorization') === `Bearer ${apiKey}`) return next()
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
      const mail = await receivedMail(runtime.db, c.req.param('id'))
      return mail ? c.json(mail) : c.json(fault('not_found', 404, 'Email not found'), 404)
    })
}
