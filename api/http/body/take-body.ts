import { Refusal } from '@caselead/core/base/refusal.ts'
import type { MiddlewareHandler } from 'hono'
import { type BodyBounds, bodyBounds } from '../../base/bounds.ts'
import { cappedBody } from '../../base/capped-body.ts'
import { troubleWords } from '../../base/words.ts'
import { httpWords } from '../words.ts'
import { bringsFiles } from './brings-files.ts'
import { isWithin } from './count-body.ts'

/** The body as it came, for whoever has to show it again. */
export interface Sent {
  Variables: { sent?: Buffer }
}

/**
 * Takes a body once, as far as it may go, and counts what is in it before anybody reads it or asks
 * who sent it. Whoever comes later reads it from memory.
 */
export const takeBody: MiddlewareHandler<Sent> = async (c, next) => {
  const { raw } = c.req
  if (raw.method === 'GET' || raw.method === 'HEAD' || !raw.body) return next()
  if (bringsFiles(c.req)) return next()
  const bounds = boundsOf(c.req.path)
  if (Number(c.req.header('content-length') ?? 0) > bounds.bytes) throw tooMuch()
  const body = await cappedBody(raw.body, bounds.bytes).catch(unread)
  if (!body || !isWithin(body, c.req.header('content-type') ?? '', bounds)) throw tooMuch()
  c.set('sent', body)
  c.req.raw = new Request(raw, { body })
  return next()
}

function boundsOf(path: string): BodyBounds {
  const found = bodyBounds.find(([start]) => path.startsWith(start))
  if (!found) throw new Refusal('not_found', troubleWords.nothingHere)
  return found[1]
}

/** Whoever sends went away, or what they sent is no message. */
function unread(): never {
  throw new Refusal('invalid', troubleWords.unreadable)
}

const tooMuch = () => new Refusal('too_large', httpWords.tooLarge)
