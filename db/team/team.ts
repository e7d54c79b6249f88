import type { Db } from '../case/cases.ts'
import type { Row } from '../tables.ts'
import { time } from '../time.ts'
import type { NewAgent } from './add-people.ts'

/** Whoever has or had this address on the team. */
export async function memberByEmail(db: Db, email: string): Promise<Row<'agents'> | undefined> {
  return db.selectFrom('agents').selectAll().where('email', '=', email).executeTakeFirst()
}

export async function member(db: Db, id: string): Promise<Row<'agents'> | undefined> {
  const found = db.selectFrom('agents').selectAll().where('id', '=', id)
  return found.where('left_at', 'is', null).executeTakeFirst()
}

export async function formerMembers(db: Db) {
  return db
    .selectFrom('agents')
    .select(['id', 'name', 'email', 'left_at'])
    .where('left_at', 'is not', null)
    .orderBy('left_at', 'desc')
    .execute()
}

/** Somebody who left and comes back is the same person again. */
export async function changeMember(
  db: Db,
  id: string,
  { hours, ...agent }: Omit<NewAgent, 'email'>,
): Promise<void> {
  await db
    .updateTable('agents')
    .set({ ...agent, hours: JSON.stringify(hours), left_at: null })
    .where('id', '=', id)
    .execute()
}

export async function markLeft(db: Db, id: string, at: number): Promise<void> {
  await db
    .updateTable('agents')
    .set({ left_at: time(at) })
    .where('id', '=', id)
    .execute()
}

/** The admins there are; whoever else asks waits until this transaction ends. */
export async function lockAdmins(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('agents')
    .select('id')
    .where('role', '=', 'admin')
    .where('left_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

export async function timeOffOf(db: Db, agentId: string, at: number) {
  return db
    .selectFrom('time_off')
    .select(['id', 'starts_at', 'ends_at'])
    .where('agent_id', '=', agentId)
    .where('ends_at', '>', time(at))
    .orderBy('starts_at')
    .execute()
}

export async function removeTimeOff(db: Db, agentId: string, id: string): Promise<void> {
  await db.deleteFrom('time_off').where('agent_id', '=', agentId).where('id', '=', id).execute()
}

/** Open cases somebody leads, works on or is asked to take. */
export async function casesHeldBy(db: Db, agentId: string) {
  return db
    .selectFrom('cases')
    .select(['id', 'lead_id', 'assignee_id', 'handoff_to', 'tier'])
    .where('resolved_at', 'is', null)
    .where('closed_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('lead_id', '=', agentId),
        eb('assignee_id', '=', agentId),
        eb('handoff_to', '=', agentId),
      ]),
    )
    .orderBy('id')
    .execute()
}

export type HeldCase = Awaited<ReturnType<typeof casesHeldBy>>[number]
