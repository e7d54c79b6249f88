import { sql } from 'kysely'
import type { Db } from '../tables.ts'

/** Takes a week, named by its Monday, which is then told of or never; false where it was taken. */
export async function takeWeek(db: Db, week: string): Promise<boolean> {
  const { rows } = await sql`insert into weekly_mails (week) values (${week}::date)
    on conflict do nothing returning week`.execute(db)
  await sql`delete from weekly_mails where week < ${week}::date - 366`.execute(db)
  return rows.length > 0
}

export async function isWeekTaken(db: Db, week: string): Promise<boolean> {
  const { rows } = await sql`select from weekly_mails where week = ${week}::date`.execute(db)
  return rows.length > 0
}

/** Who of the team wants to hear of weeks. */
export async function weekReaders(db: Db): Promise<Set<string>> {
  const rows = await db
    .selectFrom('agents')
    .select('id')
    .where('wants_weekly', '=', true)
    .where('left_at', 'is', null)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

export async function wantsWeekly(db: Db, agentId: string): Promise<boolean> {
  return (await weekReaders(db)).has(agentId)
}

export async function chooseWeekly(db: Db, agentId: string, wants: boolean): Promise<void> {
  await db.updateTable('agents').set({ wants_weekly: wants }).where('id', '=', agentId).execute()
}
