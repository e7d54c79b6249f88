import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'

const zip = promisify(gzip)

const worthIt = /^(text\/(html|plain|css)|application\/json)\b/
const takesGzip = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i
/** Smaller answers fit into one packet as they are. */
const smallest = 1_400
/** Pages shrink to a quarter; each level more costs time and saves a few bytes. */
const level = 4

/** Pages and JSON leave small, off the main thread; streams of events leave as they come. */
export const compressed: MiddlewareHandler = async (c, next) => {
  await next()
  const { headers, status } = c.res
  if (!worthIt.test(headers.get('content-type') ?? '') || headers.has('content-encoding')) return
  headers.append('vary', 'accept-encoding')
  if (c.req.method === 'HEAD' || status === 204 || status === 304) return
  if (!takesGzip.test(c.req.header('accept-encoding') ?? '') || isFetchedByOthers(c)) return
  const plain = Buffer.from(await c.res.arrayBuffer())
  const isWorthIt = plain.length >= smallest
  const body = isWorthIt ? await zip(plain, { level }) : plain
  if (isWorthIt) headers.set('content-encoding', 'gzip')
  headers.delete('content-length')
  // Hono would copy the headers of the answer that is there.
  c.res = undefined
  c.res = new Response(body, { status, headers })
}

/**
 * Another site can have a visitor's page fetched and watch how long it is. Its length must not tell
 * whether something they guess stands in it, so it leaves as it is.
 */
function isFetchedByOthers(c: Context): boolean {
  const site = c.req.header('sec-fetch-site') ?? 'none'
  return site !== 'none' && site !== 'same-origin' && c.req.header('cookie') !== undefined
}
