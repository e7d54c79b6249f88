import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Asking } from '../auth/asker.ts'
import type { Auth } from '../auth.ts'
import { Refusal } from '../core/refusal.ts'
import type { Desk } from '../desk.ts'
import { identified, widgetSession } from '../embed-tokens.ts'
import { EmailAddress } from '../input/email-address.ts'
import type { Limits } from '../limits.ts'
import type { Visitor } from '../visitor.ts'
import { clientAddress } from './client-address.ts'

const Email = z.object({ email: EmailAddress('Enter your email address.') })
const SignIn = z.union([
  z.object({ identity: z.string().max(4000) }),
  Email.extend({ code: z.string().max(200) }),
])

/** How the widget learns who it speaks for; both answers carry a token for `Authorization: Bearer`. */
export function embed(desk: Desk, auth: Auth, limit: Limits): Hono {
  return new Hono()
    .post('/code', async (c) => {
      const { email } = asked(Email, await body(c.req), 'Enter your email address.', 'email')
      await auth.sendCode(email, asking(c))
      return c.body(null, 204)
    })
    .post('/session', async (c) => {
      const proof = asked(SignIn, await body(c.req), 'Sign in with the code we emailed you.')
      return c.json(await widgetSession(desk, await proved(proof, asking(c))))
    })

  async function proved(proof: z.output<typeof SignIn>, from: Asking): Promise<Visitor> {
    if (!('identity' in proof)) return auth.visitorByCode(proof.email, proof.code, from)
    const visitor = await identified(desk, proof.identity).catch(async (error: unknown) => {
      await limit('sign_in_from', from.network)
      throw error
    })
    await limit('identity', 'id' in visitor ? visitor.id : from.network)
    return visitor
  }
}

/** Another site's page brings no cookies of ours: whoever asks is known by their network. */
const asking = (c: Context): Asking => ({ headers: new Headers(), network: clientAddress(c) })

function asked<T extends z.ZodType>(
  shape: T,
  said: unknown,
  words: string,
  field: string | null = null,
): z.output<T> {
  const read = shape.safeParse(said)
  if (!read.success) throw new Refusal('invalid', words, field)
  return read.data
}

const body = (request: { json(): Promise<unknown> }): Promise<unknown> =>
  request.json().catch(() => null)
