import { Hono } from 'hono'
import { z } from 'zod'
import type { Auth } from '../auth.ts'
import { Refusal } from '../core/refusal.ts'
import type { Desk } from '../desk.ts'
import { identified, widgetSession } from '../embed-tokens.ts'
import type { Limits } from '../limits.ts'
import type { Visitor } from '../visitor.ts'
import { clientAddress } from './client-address.ts'

const Email = z.object({ email: z.email('Please give your mail address.').max(200) })
const SignIn = z.union([
  z.object({ identity: z.string().max(4000) }),
  Email.extend({ code: z.string().max(20) }),
])

/** How the widget learns who it speaks for; both answers carry a token for `Authorization: Bearer`. */
export function embed(desk: Desk, auth: Auth, limit: Limits): Hono {
  return new Hono()
    .post('/code', async (c) => {
      const { email } = asked(Email, await body(c.req), 'Please give your mail address.', 'email')
      await limit('codes_from', clientAddress(c))
      await limit('codes', email.toLowerCase())
      await auth.sendCode(email)
      return c.body(null, 204)
    })
    .post('/session', async (c) => {
      const proof = asked(SignIn, await body(c.req), 'Please sign in with a mailed code.')
      return c.json(await widgetSession(desk, await proved(proof, clientAddress(c))))
    })

  async function proved(proof: z.output<typeof SignIn>, address: string): Promise<Visitor> {
    if ('identity' in proof) {
      const visitor = await identified(desk, proof.identity).catch(async (error: unknown) => {
        await limit('sign_in_from', address)
        throw error
      })
      await limit('write', 'id' in visitor ? visitor.id : address)
      return visitor
    }
    await limit('sign_in_from', address)
    await limit('sign_in', proof.email.toLowerCase())
    return auth.visitorByCode(proof.email, proof.code)
  }
}

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
