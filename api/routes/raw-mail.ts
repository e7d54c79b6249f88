import { Hono } from 'hono'
import { bringsMail } from '../auth/mail-token.ts'
import { rawMailBounds } from '../base/bounds.ts'
import { type Spooled, spool, TooLarge } from '../files/spool.ts'
import { addressesIn } from '../mail/headers/addresses.ts'
import { keepRaw } from '../mail/in/raw/keep-raw.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { routeWords } from './words.ts'

/**
 * `POST /hooks/mail`: a whole mail as `message/rfc822`, from a mail server that knows the token of
 * `npm run mail -- token`; the addresses it came for may stand in `X-Envelope-To`. Answers 202 with
 * the mail's id once it's kept. Nothing is read of what somebody else sends.
 */
export function rawMail({ db, now, files }: Runtime): Hono {
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
      const mail = isLarge ? null : await arrived(files.folder, c.req.raw.body, most)
      if (!mail) return c.json({ error: routeWords.mailTooLarge(most) }, 413)
      try {
        if (mail.size === 0) return c.json({ error: routeWords.noMail }, 422)
        const to = addressesIn(c.req.header('x-envelope-to') ?? '').slice(0, receivers)
        const addresses = to.map(({ address }) => address)
        const { id } = await keepRaw(db, mail, { by: 'hook', to: addresses }, now())
        return c.json({ id }, 202)
      } finally {
        await mail.discard()
      }
    } finally {
      underWay -= 1
    }
  })
}

/** All of a mail, or null when it's longer than so many bytes. */
const arrived = (
  folder: string,
  body: ReadableStream<Uint8Array> | null,
  most: number,
): Promise<Spooled | null> =>
  spool(folder, body ?? new Blob().stream(), most).catch((error: unknown) => {
    if (error instanceof TooLarge) return null
    throw error
  })
