import { defineMiddleware } from 'astro:middleware'
import type { MiddlewareNext } from 'astro'
import { signInPath } from './forms/way-back.ts'
import type { Locals } from './locals.ts'

/** Who may enter which part; what a case shows is decided by the case itself. */
export const onRequest = defineMiddleware(
  ({ url, locals, redirect, request, routePattern }, next) => {
    locals.nameRoute(routePattern)
    const { pathname } = url
    if (locals.company.needsSetUp && pathname !== '/set-up') return redirect('/set-up', 303)
    const door = doors.find(({ opens }) => pathname === opens || pathname.startsWith(`${opens}/`))
    if (!door) return next()
    if (door.mayEnter(locals)) return door.opens === '/desk' ? onDesk(locals, url, next) : next()
    if (door.otherwise === 'not found') return notFound(next)
    const signIn = signInPath(pathname + url.search)
    // A form sent after the session ran out is kept: the page asks who it is and sends it again.
    return request.method === 'POST' ? next(signIn) : redirect(signIn, 303)
  },
)

/** A partner has a desk of their own, at the addresses the team knows. */
function onDesk({ visitor }: Locals, { pathname, search }: URL, next: MiddlewareNext) {
  const isPartner = visitor.kind === 'agent' && visitor.role === 'partner'
  if (!isPartner) return pathname.startsWith(partnersDesk) ? notFound(next) : next()
  const [, rest] = /^\/desk((?:\/cases\/[^/]+)?)$/.exec(pathname) ?? []
  return rest === undefined ? notFound(next) : next(partnersDesk + rest + search)
}

const partnersDesk = '/desk/partner'
const notFound = (next: MiddlewareNext) => next('/404')

const doors: {
  opens: string
  mayEnter: (locals: Locals) => boolean
  otherwise: 'sign in' | 'not found'
}[] = [
  { opens: '/desk', mayEnter: ({ visitor }) => visitor.kind === 'agent', otherwise: 'sign in' },
  { opens: '/mailbox', mayEnter: ({ company }) => company.mailbox, otherwise: 'not found' },
  {
    opens: '/mail-settings',
    mayEnter: ({ visitor }) => visitor.kind === 'contact',
    otherwise: 'sign in',
  },
  { opens: '/cases/new', mayEnter: () => true, otherwise: 'sign in' },
  { opens: '/cases', mayEnter: ({ visitor }) => visitor.kind !== 'nobody', otherwise: 'sign in' },
]
