import { Refusal } from '@caselead/core/base/refusal.ts'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Asking } from '../auth/asker.ts'
import type { Auth } from '../auth/auth.ts'
import { identified, widgetSession } from '../auth/embed-tokens.ts'
import type { Visitor } from '../auth/visitor.ts'
import type { Limits } from '../base/limits.ts'
import { clientNetwork } from '../http/client-network.ts'
import { EmailAddress } from '../input/email-address.ts'
import type { Runtime } from '../runtime/runtime.ts'

const Email = z.object({
  email: EmailAddress('Enter your email address.'),
  asker: z.string().max(200).exactOptional(),
})
const SignIn = z.union([
  z.object({ identity: z.string().max(4000) }),
  Email.extend({ code: z.string().max(200) }),
])

/**
 * How the widget learns who it speaks for. Asking for a code answers the `asker` to send along with
 * it; `/session` answers a token for `Authorization: Bearer`.
 */
export function embed(runtime: Runtime, auth: Auth, limit: Limits): Hono {
  return new Hono()
    .post('/code', async (c) => {
      const said = parsed(Email, await body(c.req), 'Enter your email address.', 'email')
      const { asker } = await auth.sendCode(said.email, { ...asking(c), asker: said.asker })
      return c.json({ asker })
    })
    .post('/session', async (c) => {
      const proof = parsed(SignIn, await body(c.req), 'Sign in with the code we emailed you.')
      return c.json(await widgetSession(runtime, await proved(proof, asking(c))))
    })

  async function proved(proof: z.output<typeof SignIn>, from: Asking): Promise<Visitor> {
    if (!('identity' in proof)) {
      const { email, code, asker } = proof
      return auth.visitorByCode(email, code, { ...from, asker })
    }
    const visitor = await identified(runtime, proof.identity).catch(async (error: unknown) => {
      await limit('sign_in_from', from.network)
      throw error
    })
    await limit('identity', 'id' in visitor ? visitor.id : from.network)
    return visitor
  }
}

/** Another site's page brings no cookies of ours. */
const asking = (c: Context): Asking => ({ headers: new Headers(), network: clientNetwork(c) })

function parsed<T extends z.ZodType>(
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
