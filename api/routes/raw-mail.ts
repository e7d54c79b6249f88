import { Hono } from 'hono'
import { bringsMail } from '../auth/mail-token.ts'
import { rawMailBounds } from '../base/bounds.ts'
import { cappedBody } from '../base/capped-body.ts'
import { addressesIn } from '../mail/headers/addresses.ts'
import { keepRaw } from '../mail/in/raw/keep-raw.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { routeWords } from './words.ts'

/**
 * `POST /hooks/mail`: a whole mail as `message/rfc822`, from a mail server that knows the token of
 * `npm run mail -- token`; the addresses it came for may stand in `X-Envelope-To`. Answers 202 with
 * the mail's id once it's kept. Nothing is read of what somebody else sends.
 */
export function rawMail({ db, now }: Runtime): Hono {
  let underWay = 0
  return new Hono().post('/', async (c) => {
    if (!(await bringsMail(db, c.req.header('authorization')))) {
      return c.json({ error: routeWords.wrongMailToken }, 401)
    }
    if (underWay >= rawMailBounds.atOnce) {
      return c.json({ error: routeWords.manyMails }, 503, { 'retry-after': '10' })
    }
    underWay += 1
    try {
      const { bytes: most, receivers } = rawMailBounds
      const isLarge = Number(c.req.header('content-length') ?? 0) > most
      const bytes = isLarge ? null : await cappedBody(c.req.raw.body, most)
      if (!bytes) return c.json({ error: routeWords.mailTooLarge(most) }, 413)
      if (bytes.length === 0) return c.json({ error: routeWords.noMail }, 422)
      const to = addressesIn(c.req.header('x-envelope-to') ?? '').slice(0, receivers)
      const addresses = to.map(({ address }) => address)
      const { id } = await keepRaw(db, bytes, { by: 'hook', to: addresses }, now())
      return c.json({ id }, 202)
    } finally {
      underWay -= 1
    }
  })
}
