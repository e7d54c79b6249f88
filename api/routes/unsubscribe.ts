import { Refusal } from '@caselead/core/base/refusal.ts'
import { Hono } from 'hono'
import { stopMail } from '../actions/mail/stop-mail.ts'
import type { Runtime } from '../runtime/runtime.ts'

/**
 * `POST /unsubscribe/TOKEN` from a mail program (RFC 8058), without signing in and without a page of
 * ours; the page's own form posts here too, and comes back to it. What is fetched changes nothing.
 */
export function unsubscribe(runtime: Runtime): Hono {
  return new Hono().post('/:token', async (c) => {
    const token = c.req.param('token').slice(0, 300)
    const fields: Record<string, unknown> = await c.req.parseBody().catch(() => ({}))
    const again = fields.again === 'yes'
    try {
      await stopMail(runtime, { token, again })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return c.text(error.message, 404)
    }
    const isOneClick = fields['List-Unsubscribe'] === 'One-Click'
    return isOneClick ? c.body(null, 200) : c.redirect(`/unsubscribe/${token}?done`, 303)
  })
}
