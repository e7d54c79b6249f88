import type { Db } from '../tables.ts'
import { time } from '../time.ts'
import type { StoredCase } from './cases.ts'

interface Near {
  contacts: readonly string[]
  after: number
  by: number
  /** Cases that are locked already. */
  but: readonly number[]
  most: number
}

/** Locks the open cases of these contacts that have promised an update in that time, those due first first. */
export async function claimPromised(
  db: Db,
  { contacts, after, by, but, most }: Near,
): Promise<StoredCase[]> {
  return db
    .selectFrom('cases')
    .innerJoin('clocks', 'clocks.case_id', 'cases.id')
    .select(['cases.id', 'cases.state', 'cases.hash'])
    .where('cases.contact_id', 'in', [...contacts])
    .where('cases.closed_at', 'is', null)
    .where('cases.id', 'not in', [...but])
    .where('clocks.kind', '=', 'promise')
    .where('clocks.stopped_at', 'is', null)
    .where('clocks.due_at', '>', time(after))
    .where('clocks.due_at', '<=', time(by))
    .orderBy('clocks.due_at')
    .orderBy('cases.id')
    .limit(most)
    .forUpdate('cases')
    .skipLocked()
    .execute()
}
