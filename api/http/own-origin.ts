import { Refusal } from '@caselead/core/base/refusal.ts'
import type { MiddlewareHandler } from 'hono'
import { httpWords } from './words.ts'

/** What another site may post to: a signed webhook, and the widget, which brings no cookies. */
const forOthers = /^\/(?:embed|hooks|mailbox\/api)\//

/** A page of another site changes nothing here, whatever cookies the browser sends along. */
export const onlyOwnOrigin = (publicUrl: string | null): MiddlewareHandler => {
  const own = publicUrl === null ? null : new URL(publicUrl).origin
  return async (c, next) => {
    if (forOthers.test(c.req.path)) return next()
    const origin = c.req.header('origin')
    const site = c.req.header('sec-fetch-site') ?? 'none'
    const isOurs =
      origin === undefined
        ? site === 'none' || site === 'same-origin'
        : origin === (own ?? new URL(c.req.url).origin)
    if (isOurs) return next()
    const message = httpWords.otherSite
    throw new Refusal('not_allowed', message)
  }
}
