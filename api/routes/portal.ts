import type { Handler } from 'hono'
import type { Logger } from 'pino'
import type { AppParts } from '../app-parts.ts'
import type { Auth } from '../auth.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../core/refusal.ts'
import { caseNumber } from '../core/state.ts'
import type { Limits } from '../limits.ts'
import { refusalStatus } from '../refusal.ts'
import { isUnreachable, report } from '../report.ts'
import { createCaller } from '../router.ts'
import { company } from '../views/read.ts'
import { clientAddress } from './client-address.ts'
import type { Vars } from './who-asks.ts'

/** Pages are rendered in this process and ask the same procedures without HTTP. */
export const portal =
  ({ portal, auth, limit, publicUrl }: AppParts): Handler<Vars> =>
  async (c) => {
    const ctx = c.get('ctx')
    const address = clientAddress(c)
    let away: Refusal | null = null
    const onError = ({ error: { cause } }: { error: Error }) => {
      if (cause instanceof Refusal && cause.code === 'unavailable') away = cause
    }
    const locals = {
      api: createCaller(ctx, { onError }),
      auth: forms(inWords(auth, ctx.desk.log), limit, address, c.req.raw.headers),
      visitor: seen(ctx),
      company: await company(ctx),
      now: ctx.desk.now(),
    }
    const page = await portal(outside(c.req.raw, publicUrl), { locals, clientAddress: address })
    // To a page, a case out of reach looks like one that is not there.
    if (away && page.status !== refusalStatus.unavailable.http) throw away
    return page
  }

/** A sign-in that cannot reach the records says so; a page would take it for any other error. */
function inWords(auth: Auth, log: Logger): Auth {
  const sorry = (error: unknown): never => {
    if (!isUnreachable(error)) throw error
    throw new Refusal('unavailable', report(log, error, 'sign-in').message)
  }
  return {
    ...auth,
    sendCode: (email) => auth.sendCode(email).catch(sorry),
    signIn: (email, code) => auth.signIn(email, code).catch(sorry),
    signOut: (headers) => auth.signOut(headers).catch(sorry),
  }
}

/** Behind a proxy the request is for the public address, whatever it says here. */
function outside(request: Request, publicUrl: string | null): Request {
  if (!publicUrl) return request
  const { pathname, search } = new URL(request.url)
  return new Request(publicUrl + pathname + search, request)
}

function seen({ visitor }: Context) {
  if (visitor.kind !== 'link') return visitor
  return { ...visitor, number: caseNumber(visitor.caseId) }
}

const forms = (auth: Auth, limit: Limits, address: string, headers: Headers) => ({
  async sendCode(email: string) {
    await limit('codes_from', address)
    await limit('codes', email.toLowerCase())
    await auth.sendCode(email)
  },
  async signIn(email: string, code: string) {
    try {
      await limit('sign_in_from', address)
      await limit('sign_in', email.toLowerCase())
      return { headers: await auth.signIn(email, code) }
    } catch (error) {
      if (error instanceof Refusal) return { refusal: error.message }
      throw error
    }
  },
  async signOut() {
    return { headers: await auth.signOut(headers) }
  },
})
