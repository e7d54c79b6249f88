import type { Db } from '../tables.ts'
import { time } from '../time.ts'

/** The newest cases of an account or incident in which anything happened since. */
export async function caseIdsOf(
  db: Db,
  { kind, id, since }: { kind: 'account' | 'incident'; id: string; since: number },
  most: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom('cases')
    .select('id')
    .where(kind === 'account' ? 'account_id' : 'incident', '=', id)
    .where('last_event_at', '>=', time(since))
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => row.id)
}
