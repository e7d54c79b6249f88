import { capability } from '@caselead/db/auth/capabilities.ts'
import type { MiddlewareHandler, Context as Request } from 'hono'
import { caseLinks } from '../auth/case-links.ts'
import type { Context } from '../auth/context.ts'
import { bearer } from '../auth/embed-tokens.ts'
import { hashToken } from '../auth/tokens.ts'
import { unreachedOf, type Visitor } from '../auth/visitor.ts'
import { cachedBy } from '../base/cached.ts'
import type { Limits } from '../base/limits.ts'
import { CaseNumber } from '../input/shapes.ts'
import type { AppParts } from './app-parts.ts'
import { callsIn } from './body/calls.ts'
import type { Sent } from './body/take-body.ts'
import { clientNetwork, isLocal } from './client-network.ts'
import { isOperator } from './operator-door.ts'

/** `whoNow` asks once more who it is, for answers that last. */
export type Vars = {
  Variables: { ctx: Context; whoNow: () => Promise<Visitor> } & Sent['Variables']
}

/** Whoever sends a bearer token is nobody else; the API proper takes no cookies at all. */
export const authenticate = ({ runtime, auth, mailboxKey }: AppParts): MiddlewareHandler<Vars> => {
  const linkOf = cachedBy(runtime.steady, (key) =>
    capability(runtime.db, hashToken(key), ['case'], runtime.now()),
  )
  const links = caseLinks(runtime.publicUrl)
  return async (c, next) => {
    const visitor = await visitorOf(c)
    const byCookie = takesCookies(c)
    const operator = byCookie && isOperator(runtime, c)
    const admin = byCookie && visitor.kind === 'agent' && visitor.role === 'admin'
    const mailbox = mailboxKey !== null && (operator || admin)
    const browser = c.req.header('user-agent')?.slice(0, longestName) ?? ''
    c.set('ctx', { runtime, visitor, operator, mailbox, network: clientNetwork(c), browser })
    c.set('whoNow', () => visitorOf(c))
    return next()
  }

  async function visitorOf(c: Request): Promise<Visitor> {
    const authorization = c.req.header('authorization')
    if (authorization) return bearer(runtime, authorization)
    if (!takesCookies(c)) return { kind: 'nobody' }
    const link = await linked(c)
    const session = await auth.visitor(c.req.raw.headers)
    return link && !knowsBetter(session, link) ? link : session
  }

  async function linked(c: Request): Promise<Visitor | null> {
    const [, number] = /^\/cases\/([^/]+)/.exec(c.req.path) ?? []
    const caseId = CaseNumber.safeParse(number)
    const key = caseId.success ? links.keyOf(c.req.raw.headers, caseId.data) : null
    const found = key && (await linkOf(key))
    if (!found || found.case_id !== caseId.data) return null
    const { case_id, contact_id, account_id, name, zone } = found
    const unreached = unreachedOf(found)
    const who = { id: contact_id, accountId: account_id, name, zone, unreached }
    return { kind: 'link', caseId: case_id, ...who }
  }
}

const longestName = 300

const takesCookies = (c: Request): boolean =>
  c.req.header('authorization') === undefined && !/^\/(?:trpc|embed)\//.test(c.req.path)

/** Somebody signed in who may see the case anyway is themselves, whatever link they followed. */
function knowsBetter(session: Visitor, link: Visitor): boolean {
  if (session.kind !== 'contact' || link.kind !== 'link') return session.kind === 'agent'
  return session.id === link.id || (session.sharesCases && session.accountId === link.accountId)
}

/**
 * Everything public has a limit: of their own for whoever is signed in, shared by an address for
 * everybody else.
 */
export const limitRequests =
  (limit: Limits, spareLocal: boolean): MiddlewareHandler<Vars> =>
  async (c, next) => {
    if (!spareLocal || !isLocal(c)) {
      const deed = deedOf(c.req)
      const { visitor } = c.get('ctx')
      const calls = callsIn(c.req.path)
      if (visitor.kind === 'nobody') await limit(`${deed}_from`, clientNetwork(c), calls)
      else await limit(deed, visitor.id, calls)
    }
    return next()
  }

function deedOf(asked: Request['req']): 'preview' | 'answer' | 'read' | 'write' {
  if (asksModel(asked)) return 'answer'
  if (isPreview(asked)) return 'preview'
  return isReading(asked) ? 'read' : 'write'
}

/** Each of these may cost whoever runs Caselead money. */
const asksModel = ({ path, method }: Request['req']): boolean =>
  (path.startsWith('/help/search') && method === 'POST') ||
  /^\/(?:embed\/)?trpc\/.*help\.putTogether/.test(decoded(path))

/** Posted for the sake of what is typed; nothing is changed. A preview takes a whole decision. */
const isPreview = ({ path }: Request['req']): boolean =>
  path === '/api/forecast' ||
  /^\/(?:embed\/)?trpc\/.*(?:anyone\.(?:preview|forecast)|help\.suggest)/.test(decoded(path))

const isReading = ({ method }: Request['req']): boolean => method === 'GET' || method === 'HEAD'

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
