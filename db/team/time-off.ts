import { countUpTo } from '../pages.ts'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

/** How much time off one person can have planned. */
export const mostTimeOff = 50

const timeOffAhead = (db: Db, agentId: string, at: number) =>
  db.selectFrom('time_off').where('agent_id', '=', agentId).where('ends_at', '>', time(at))

export async function timeOffOf(db: Db, agentId: string, at: number) {
  return timeOffAhead(db, agentId, at)
    .select(['id', 'starts_at', 'ends_at'])
    .orderBy('starts_at')
    .limit(mostTimeOff)
    .execute()
}

export const countTimeOff = (db: Db, agentId: string, at: number): Promise<number> =>
  countUpTo(db, timeOffAhead(db, agentId, at).select('id'))

export async function removeTimeOff(db: Db, agentId: string, id: string): Promise<void> {
  await db.deleteFrom('time_off').where('agent_id', '=', agentId).where('id', '=', id).execute()
}
