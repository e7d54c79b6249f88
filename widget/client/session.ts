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
  /** Whom the page spoke of at the time; null when of nobody. */
  pageSaid: string | null
}

/** The session this tab already has, if the page still speaks of the same person. */
export function keptSession(store: Store, identity: string | null, now: number): Session | null {
  const kept = store.read<Session>('session')
  return kept && kept.expiresAt > now && isFor(kept, identity) ? kept : null
}

export const isFor = ({ pageSaid }: Session, identity: string | null): boolean =>
  pageSaid === saidBy(identity)

export const saidBy = (identity: string | null): string | null => identity && whoIs(identity)
