import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { Auth } from '../auth.ts'
import { Refusal } from '../core/refusal.ts'
import type { Desk } from '../desk.ts'
import { identified, widgetSession } from '../embed-tokens.ts'
import type { Limits } from '../limits.ts'
import { clientAddress } from './client-address.ts'

const Email = z.object({ email: z.email('Please give your mail address.').max(200) })
const SignIn = z.union([
  z.object({ identity: z.string().max(4000) }),
  Email.extend({ code: z.string().max(20) }),
])

/** How the widget learns who it speaks for; both answers carry a token for `Authorization: Bearer`. */
export function embed(desk: Desk, auth: Auth, limit: Limits): Hono {
  return new Hono()
    .use(bodyLimit({ maxSize: 20_000 }))
    .post('/code', async (c) => {
      const asked = Email.safeParse(await body(c.req))
      if (!asked.success) throw new Refusal('invalid', 'Please give your mail address.', 'email')
      await limit('codes_from', clientAddress(c))
      await limit('codes', asked.data.email.toLowerCase())
      await auth.sendCode(asked.data.email)
      return c.body(null, 204)
    })
    .post('/session', async (c) => {
      const asked = SignIn.safeParse(await body(c.req))
      if (!asked.success) throw new Refusal('invalid', 'Please sign in with a mailed code.')
      if ('identity' in asked.data) {
        return c.json(await widgetSession(desk, await identified(desk, asked.data.identity)))
      }
      await limit('sign_in', clientAddress(c))
      const { email, code } = asked.data
      return c.json(await widgetSession(desk, await auth.visitorByCode(email, code)))
    })
}

const body = (request: { json(): Promise<unknown> }): Promise<unknown> =>
  request.json().catch(() => null)
