import { whoIs } from './identity.ts'
import type { Store } from './store.ts'

/** What `POST /embed/session` answers. */
export interface Admission {
  token: string
  name: string
  /** Milliseconds since the epoch. */
  expiresAt: number
}

export interface Session extends Admission {
  who: string
  /** Vouched for by the page, or proved with a mailed code. */
  by: 'page' | 'code'
}

/** The session this tab already has, when it is that of the person the page speaks of. */
export function keptSession(store: Store, identity: string | null, now: number): Session | null {
  const kept = store.read<Session>('session')
  if (!kept || kept.expiresAt <= now) return null
  return isFor(kept, identity) ? kept : null
}

export function isFor({ by, who }: Session, identity: string | null): boolean {
  return identity === null ? by === 'code' : by === 'page' && who === whoIs(identity)
}
