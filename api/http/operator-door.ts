import { Refusal } from '@caselead/core/base/refusal.ts'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { operatorUntil } from '../auth/operator-key.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { Vars } from './authenticate.ts'
import { httpWords } from './words.ts'

const cookieOf = ({ publicUrl }: Runtime): string =>
  publicUrl.startsWith('https:') ? '__Host-caselead_operator' : 'caselead_operator'

/** Whether the visitor once opened an address that Caselead printed when it started. */
export function isOperator(runtime: Runtime, c: Context): boolean {
  const key = getCookie(c, cookieOf(runtime))
  return key !== undefined && operatorUntil(runtime.secret, key, runtime.now()) !== null
}

/** The key in a printed address moves into a cookie, so that it stays in no history or referrer. */
export const operatorDoor =
  (runtime: Runtime): MiddlewareHandler<Vars> =>
  async (c, next) => {
    const key = c.req.query('key')
    if (key === undefined) return next()
    const until = operatorUntil(runtime.secret, key, runtime.now())
    if (until === null) throw new Refusal('not_found', httpWords.wrongDoor)
    const maxAge = Math.floor((until - runtime.now()) / 1000)
    const secure = runtime.publicUrl.startsWith('https:')
    const options = { path: '/', httpOnly: true, sameSite: 'Strict', secure, maxAge } as const
    setCookie(c, cookieOf(runtime), key, options)
    c.header('referrer-policy', 'no-referrer')
    c.header('cache-control', 'no-store')
    return c.redirect(c.req.path, 303)
  }

/** Who comes to the mailbox without the key is told where to find it. */
export const mailboxDoor =
  (hasMailbox: boolean): MiddlewareHandler<Vars> =>
  async (c, next) => {
    if (!hasMailbox || c.get('ctx').mailbox) return next()
    throw new Refusal('sign_in', httpWords.mailboxClosed)
  }
