import { defineMiddleware } from 'astro:middleware'
import { signInPath } from './forms/way-back.ts'
import type { Locals } from './locals.ts'

/** Who may enter which part; what a case shows is decided by the case itself. */
export const onRequest = defineMiddleware(({ url, locals, redirect, request }, next) => {
  const { pathname } = url
  if (locals.company.needsSetUp && pathname !== '/set-up') return redirect('/set-up', 303)
  const door = doors.find(({ opens }) => pathname === opens || pathname.startsWith(`${opens}/`))
  if (!door || door.mayEnter(locals)) return next()
  if (door.otherwise === 'not found') return new Response(null, { status: 404 })
  const signIn = signInPath(pathname + url.search)
  // A form sent after the session ran out is kept: the page asks who it is and sends it again.
  return request.method === 'POST' ? next(signIn) : redirect(signIn, 303)
})

const doors: {
  opens: string
  mayEnter: (locals: Locals) => boolean
  otherwise: 'sign in' | 'not found'
}[] = [
  { opens: '/desk', mayEnter: ({ visitor }) => visitor.kind === 'agent', otherwise: 'sign in' },
  { opens: '/mailbox', mayEnter: ({ company }) => company.mailbox, otherwise: 'not found' },
  { opens: '/cases/new', mayEnter: () => true, otherwise: 'sign in' },
  { opens: '/cases', mayEnter: ({ visitor }) => visitor.kind !== 'nobody', otherwise: 'sign in' },
]
