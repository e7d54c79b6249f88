import { createHmac } from 'node:crypto'
import { minutes } from '@caselead/core/base/instant.ts'
import { hasAsked } from '@caselead/db/auth/sign-in-codes.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { ownCookie } from './session-cookie.ts'
import { newSessionToken } from './tokens.ts'

/** A request that asks for a code, or types one. */
export interface Asking {
  headers: Headers
  /** The network it comes from. */
  network: string
  /** What a page of another site, which keeps no cookie of ours, was told to be known by. */
  asker?: string | undefined
}

/** What a browser is known by when it types the code: a cookie, or its token where none is kept. */
export interface KnownBy {
  asker: string
  setCookie: string
}

/**
 * Who is signing in: the browser that asked for a code, told by a cookie or the token it was given,
 * so that whatever others do with the same address, from the same network even, is not counted
 * against it. Without either it is the network.
 */
export interface Asker {
  hash: Buffer
  isKnown: boolean
}

export function askers(runtime: Runtime, lastsMs = minutes(60)) {
  const cookie = ownCookie('caselead_asker', runtime.publicUrl, lastsMs)
  const hashed = (who: string): Buffer =>
    createHmac('sha256', runtime.secret).update(`asker:${who}`).digest()
  const tokenOf = ({ asker, headers }: Asking) => asker ?? cookie.read(headers)
  const networkOf = ({ network }: Asking) => hashed(`network:${network}`)
  return {
    /** Whoever asks for a code, and the network they count as should they not be known again. */
    asking(request: Asking): { hash: Buffer; network: Buffer; knownBy: KnownBy } {
      const token = tokenOf(request) ?? newSessionToken()
      const knownBy = { asker: token, setCookie: cookie.set(token) }
      return { hash: hashed(`browser:${token}`), network: networkOf(request), knownBy }
    },
    /** Whoever types one. A browser counts as such only when it asked for a code of this address. */
    async typing(request: Asking, email: string): Promise<Asker> {
      const token = tokenOf(request)
      const hash = token ? hashed(`browser:${token}`) : null
      if (hash && (await hasAsked(runtime.db, { email, asker: hash }, runtime.now()))) {
        return { hash, isKnown: true }
      }
      return { hash: networkOf(request), isKnown: false }
    },
  }
}
