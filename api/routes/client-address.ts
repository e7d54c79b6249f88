import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

const loopback = /^(::1|127\.|::ffff:127\.)/

const peer = (c: Context): string => {
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    return ''
  }
}

/** The network address a request came from; behind a proxy on this machine, the one it names. */
export function clientAddress(c: Context): string {
  const direct = peer(c)
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return forwarded && loopback.test(direct) ? forwarded : direct
}

/** Somebody at this very machine, and no proxy in between. */
export const isLocal = (c: Context): boolean =>
  loopback.test(peer(c)) && !c.req.header('x-forwarded-for') && !c.req.header('forwarded')
