import type { Db } from '@caselead/db/tables.ts'
import { time } from '@caselead/db/time.ts'

/** A case that somebody looked for help before they opened. */
export interface LookedFirst {
  id: number
  contact: string
  subject: string
  at: number
}

/** The demo's cases since an instant. */
export const casesSince = (db: Db, since: number): Promise<LookedFirst[]> =>
  db
    .selectFrom('cases')
    .select(['id', 'contact_id as contact', 'subject', 'opened_at as at'])
    .where('opened_at', '>', time(since))
    .orderBy('id')
    .execute()

/** Numbers from 0 to 1 that are the same each time. */
export function draws(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
