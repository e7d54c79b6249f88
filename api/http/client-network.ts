import { isIP, isIPv6 } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import type { TrustedProxies } from '../base/trusted-proxies.ts'
import { httpWords } from './words.ts'

const loopback = /^(::1|127\.|::ffff:127\.)/

const peer = (c: Context): string => {
  try {
    return plain(getConnInfo(c).remote.address ?? '')
  } catch {
    return ''
  }
}

/** An IPv4 address as it is written, whatever socket it came through. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')

/** Read from the right, since whoever asks can write anything to the left of what proxies add. */
function addressOf(direct: string, forwarded: string | undefined, isTrusted: TrustedProxies) {
  let address = direct
  for (const named of forwarded?.split(',').reverse() ?? []) {
    if (!isTrusted(address)) return address
    const next = plain(named.trim())
    if (isIP(next) === 0) return address
    address = next
  }
  return address
}

/** Notes where a request came from, for `clientNetwork`. */
export function noteNetwork(isTrusted: TrustedProxies, log: Logger): MiddlewareHandler {
  let hasWarned = false
  return async (c, next) => {
    const direct = peer(c)
    const forwarded = c.req.header('x-forwarded-for')
    c.set('clientNetwork', networkOf(addressOf(direct, forwarded?.slice(-1000), isTrusted)))
    if (forwarded !== undefined && !isTrusted(direct) && !hasWarned) {
      hasWarned = true
      log.warn({ proxy: direct }, httpWords.unnamedProxy)
    }
    return next()
  }
}

/**
 * The network a request came from, as far as trusted proxies say: an IPv4 address, or the first half
 * of an IPv6 one (its /64), since whoever has one address of a network has all of them.
 */
export const clientNetwork = (c: Context): string => c.get('clientNetwork') ?? ''

export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const { hostname } = new URL(`http://[${address.replace(/%.*/s, '')}]`)
  const [front, back] = hostname.slice(1, -1).split('::').map(groups)
  if (!front) return address
  const zeros = Array<string>(8 - front.length - (back?.length ?? 0)).fill('0')
  const all = back ? [...front, ...zeros, ...back] : front
  return `${all.slice(0, 4).join(':')}::/64`
}

const groups = (part: string): string[] => part.split(':').filter(Boolean)

/** As far as can be told somebody at this very machine: a proxy that says nothing looks the same. */
export const isLocal = (c: Context): boolean =>
  loopback.test(peer(c)) && !c.req.header('x-forwarded-for') && !c.req.header('forwarded')
