import type { Tier } from '@caselead/core/base/vocabulary.ts'
import { sql } from 'kysely'
import { countedPage, countUpTo, holding, type Order, type PageRequest } from '../pages.ts'
import type { Db, Row } from '../tables.ts'
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

/** A page of who is on the team, by tier and name; `words` are looked for in name, title and address. */
export async function memberPage(db: Db, { words, ...asked }: PageRequest & { words: string }) {
  const like = holding(words)
  const team = db.selectFrom('agents').where('left_at', 'is', null)
  const members =
    words === ''
      ? team
      : team.where((eb) =>
          eb.or([
            eb('name', 'ilike', like),
            eb('title', 'ilike', like),
            eb('email', 'ilike', like),
          ]),
        )
  const rows = members.select(['id', 'name', 'tier'])
  return countedPage(db, { rows, all: members.select('id'), order: byTierAndName, asked })
}

const byTierAndName: Order<{ id: string; name: string; tier: Tier }> = {
  by: [sql.ref('tier'), sql.ref('name'), sql.ref('id')],
  are: ['id', 'text', 'text'],
  placeOf: ({ tier, name, id }) => [tier, name, id],
}

/** A page of who has left, the last to leave first, and how many they are. */
export async function formerMembers(db: Db, asked: PageRequest) {
  const left = db.selectFrom('agents').where('left_at', 'is not', null)
  const rows = left.select(['id', 'name', 'email', 'left_at'])
  return countedPage(db, { rows, all: left.select('id'), order: lastToLeaveFirst, asked })
}

export const countFormerMembers = (db: Db): Promise<number> =>
  countUpTo(db, db.selectFrom('agents').select('id').where('left_at', 'is not', null))

const lastToLeaveFirst: Order<{ id: string; left_at: number | null }> = {
  by: [sql.ref('left_at'), sql.ref('id')],
  are: ['instant', 'text'],
  descending: true,
  placeOf: ({ left_at, id }) => [left_at, id],
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
