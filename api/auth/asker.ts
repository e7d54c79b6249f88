import { createHmac } from 'node:crypto'
import { hasAsked } from '@caselead/db/sign-in.ts'
import { minutes } from '../core/instant.ts'
import type { Desk } from '../desk.ts'
import { ownCookie } from '../routes/session-cookie.ts'
import { newSessionToken } from '../tokens.ts'

/** A request that asks for a code, or types one. */
export interface Asking {
  headers: Headers
  /** The network it comes from. */
  network: string
}

/**
 * Who is signing in: the browser that asked for a code, told by a cookie, so that whatever others
 * do with the same address, from the same network even, is not counted against it. Without a
 * cookie it is the network.
 */
export interface Asker {
  hash: Buffer
  isKnown: boolean
}

export function askers(desk: Desk, lastsMs = minutes(60)) {
  const cookie = ownCookie('caselead_asker', desk.publicUrl, lastsMs)
  const hashed = (who: string): Buffer =>
    createHmac('sha256', desk.secret).update(`asker:${who}`).digest()
  return {
    /** Whoever asks for a code; `setCookie` lets the browser be known by it when it types one. */
    asking({ headers }: Asking): { hash: Buffer; setCookie: string } {
      const token = cookie.read(headers) ?? newSessionToken()
      return { hash: hashed(`browser:${token}`), setCookie: cookie.set(token) }
    },
    /** Whoever types one. A browser counts as such only when it asked for a code of this address. */
    async typing({ headers, network }: Asking, email: string): Promise<Asker> {
      const token = cookie.read(headers)
      const hash = token ? hashed(`browser:${token}`) : null
      if (hash && (await hasAsked(desk.db, { email, asker: hash }, desk.now()))) {
        return { hash, isKnown: true }
      }
      return { hash: hashed(`network:${network}`), isKnown: false }
    },
  }
}
