import { Refusal } from '@caselead/core/base/refusal.ts'
import type { MiddlewareHandler } from 'hono'
import { mostCalls } from '../../base/bounds.ts'
import { httpWords } from '../words.ts'

const comma = /,|%2c/gi

/** How much is asked at once: one, or what a tRPC batch names in its address. */
export const callsIn = (path: string): number =>
  /^\/(?:embed\/)?trpc\//.test(path) ? 1 + (path.match(comma)?.length ?? 0) : 1

/** Refuses a tRPC batch of too many calls, the same one several times included. */
export const fewCalls: MiddlewareHandler = async (c, next) => {
  if (callsIn(c.req.path) <= mostCalls) return next()
  throw new Refusal('too_large', httpWords.tooManyCalls(mostCalls))
}
