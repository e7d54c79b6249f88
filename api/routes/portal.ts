import { Refusal } from '@caselead/core/base/refusal.ts'
import { caseNumber } from '@caselead/core/case/state.ts'
import type { Handler } from 'hono'
import type { Logger } from 'pino'
import type { Asking } from '../auth/asker.ts'
import type { Auth } from '../auth/auth.ts'
import type { Context } from '../auth/context.ts'
import { isUnreachable, report } from '../base/report.ts'
import type { AppParts } from '../http/app-parts.ts'
import type { Vars } from '../http/authenticate.ts'
import { clientNetwork } from '../http/client-network.ts'
import { refusalStatus } from '../http/refusal-status.ts'
import { type Caller, createCaller } from '../routers/router.ts'
import { createLastWeeks } from '../simulate/last-weeks.ts'
import { nameRoute } from '../telemetry/request-span.ts'
import { company } from '../views/company.ts'
import { hasHelp } from '../views/help/reader.ts'
import { waiting } from '../views/waiting.ts'

/** What somebody signed in has seen is not shown again from a history once they are out. */
const keepNothing = 'private, no-store'

/** Pages are rendered in this process and ask the same procedures without HTTP. */
export const portal = ({ portal, auth, publicUrl, runtime }: AppParts): Handler<Vars> => {
  const lastWeeks = createLastWeeks(runtime)
  return async (c) => {
    const ctx = c.get('ctx')
    const network = clientNetwork(c)
    const asking = { headers: c.req.raw.headers, network }
    const cookies: string[] = []
    let away: Refusal | null = null
    const onError = ({ error: { cause } }: { error: Error }) => {
      if (cause instanceof Refusal && cause.code === 'unavailable') away = cause
    }
    const signing = forms(inWords(auth, ctx.runtime.log), asking, cookies)
    const locals = {
      ...(await localsOf(ctx, createCaller(ctx, { onError }), signing)),
      lastWeeks,
      nameRoute,
    }
    const page = await portal(outside(c.req.raw, publicUrl), { locals, clientAddress: network })
    // To a page, a case out of reach looks like one that is not there.
    if (away && page.status !== refusalStatus.unavailable.http) throw away
    for (const cookie of cookies) page.headers.append('set-cookie', cookie)
    if (ctx.visitor.kind !== 'nobody' || cookies.length > 0)
      page.headers.set('cache-control', keepNothing)
    return page
  }
}

/** What the server hands to every page. */
export type PageLocals = Awaited<ReturnType<typeof localsOf>> & {
  /** What a matrix would have done with the newest cases. */
  lastWeeks: ReturnType<typeof createLastWeeks>
  /** Says which page it is, for whoever traces requests. */
  nameRoute: (route: string) => void
}

const localsOf = async (ctx: Context, api: Caller, auth: ReturnType<typeof forms>) => ({
  api,
  auth,
  visitor: visitorInPage(ctx),
  company: await company(ctx),
  waiting: await waiting(ctx),
  /** There are articles this visitor may read. */
  hasHelp: await hasHelp(ctx),
  /** Milliseconds since the epoch, read once per request. */
  now: ctx.runtime.now(),
})

/** A sign-in that cannot reach the records says so; a page would take it for any other error. */
function inWords(auth: Auth, log: Logger): Auth {
  const sorry = (error: unknown): never => {
    if (!isUnreachable(error)) throw error
    throw new Refusal('unavailable', report(log, error, 'sign-in').message)
  }
  return {
    ...auth,
    sendCode: (email, asking) => auth.sendCode(email, asking).catch(sorry),
    mailedCode: (email, asking) => auth.mailedCode(email, asking).catch(sorry),
    signIn: (email, code, asking) => auth.signIn(email, code, asking).catch(sorry),
    changeAddress: (...asked) => auth.changeAddress(...asked).catch(sorry),
    signOut: (headers) => auth.signOut(headers).catch(sorry),
  }
}

/** Behind a proxy the request is for the public address, whatever it says here. */
function outside(request: Request, publicUrl: string | null): Request {
  if (!publicUrl) return request
  const { pathname, search } = new URL(request.url)
  return new Request(publicUrl + pathname + search, request)
}

function visitorInPage({ visitor }: Context) {
  if (visitor.kind !== 'link') return visitor
  return { ...visitor, number: caseNumber(visitor.caseId) }
}

/** Signing in as a form does it; what it sets travels with the page. */
const forms = (auth: Auth, asking: Asking, cookies: string[]) => ({
  async sendCode(email: string) {
    const { setCookie, code } = await auth.sendCode(email, asking)
    cookies.push(setCookie)
    return code
  },
  mailedCode: (email: string) => auth.mailedCode(email, asking),
  async signIn(email: string, code: string) {
    try {
      cookies.push(await auth.signIn(email, code, asking))
      return { isIn: true } as const
    } catch (error) {
      if (error instanceof Refusal) return { isIn: false, refusal: error.message } as const
      throw error
    }
  },
  async changeAddress(contactId: string, email: string, code: string) {
    cookies.push(await auth.changeAddress(contactId, email, code, asking))
  },
  async signOut() {
    cookies.push(...(await auth.signOut(asking.headers)))
  },
})
