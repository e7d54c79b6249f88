import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

/** Whoever is new on the team is told of days that begin from now on. */
export async function beginDays(db: Db, at: number): Promise<void> {
  await sql`insert into day_summaries (agent_id, until)
    select id, ${time(at)} from agents
    where left_at is null and not exists (select from day_summaries where agent_id = agents.id)
    on conflict do nothing`.execute(db)
}

/** Until when each of these was told of their working days. */
export async function toldOfDays(db: Db, agentIds: readonly string[]) {
  if (agentIds.length === 0) return new Map<string, number>()
  const rows = await db
    .selectFrom('day_summaries')
    .selectAll()
    .where('agent_id', 'in', [...agentIds])
    .execute()
  return new Map(rows.map(({ agent_id, until }) => [agent_id, until]))
}

interface Day {
  opens: number
  closes: number
}

/**
 * Takes somebody's working day, which is then told of or never; whoever else does so at this moment is
 * waited for. False where it was taken, or ends one of which a part was, and where they want no summaries.
 */
export async function takeDay(db: Db, agentId: string, { opens, closes }: Day): Promise<boolean> {
  const { rows } = await sql<{ wanted: boolean }>`
    insert into day_summaries (agent_id, until) values (${agentId}, ${time(closes)})
    on conflict (agent_id) do update set until = excluded.until
      where day_summaries.until <= ${time(opens)}
    returning (select wants_summary from agents where id = agent_id) as wanted`.execute(db)
  return rows[0]?.wanted === true
}

export async function wantsSummary(db: Db, agentId: string): Promise<boolean> {
  const row = await db
    .selectFrom('agents')
    .select('wants_summary')
    .where('id', '=', agentId)
    .executeTakeFirst()
  return row?.wants_summary ?? false
}

export async function chooseSummary(db: Db, agentId: string, wants: boolean): Promise<void> {
  await db.updateTable('agents').set({ wants_summary: wants }).where('id', '=', agentId).execute()
}
