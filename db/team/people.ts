import { sql } from 'kysely'
import type { Db, Row } from '../tables.ts'

/** An agent and when they are away. */
export type RosterRow = Row<'agents'> & { time_off: { from: number; to: number }[] }

/** Whoever is on the team and when they are away, under the version it has. */
export async function roster(db: Db): Promise<{ version: string; rows: RosterRow[] }> {
  const { rows } = await sql<RosterRow & { version: string }>`
    select agents.*, (select version from team_version) as version, coalesce((
      select jsonb_agg(jsonb_build_object(
        'from', (extract(epoch from starts_at) * 1000)::bigint,
        'to', (extract(epoch from ends_at) * 1000)::bigint))
      from time_off where agent_id = agents.id), '[]'::jsonb) as time_off
    from agents where left_at is null order by agents.id
  `.execute(db)
  return { version: rows[0]?.version ?? (await teamVersion(db)), rows }
}

/** Changes with every change of the team or of when somebody is away. */
export async function teamVersion(db: Db): Promise<string> {
  const row = await db.selectFrom('team_version').select('version').executeTakeFirstOrThrow()
  return row.version
}

/** Beyond this nobody is counted further. */
const mostCounted = 1000

export interface AgentLoad {
  id: string
  load: number
  last_assigned_at: number | null
}

/** What everybody on the team has open and the newest they got. */
export async function agentLoads(db: Db): Promise<AgentLoad[]> {
  const { rows } = await sql<AgentLoad>`
    select agents.id, least(coalesce(loads.open, 0), ${sql.lit(mostCounted)})::int as load,
      (select max(assigned_at) from cases where assignee_id = agents.id) as last_assigned_at
    from agents left join (
      select agent_id, sum(open) as open from agent_loads group by agent_id
    ) as loads on loads.agent_id = agents.id
    where left_at is null
  `.execute(db)
  return rows
}

/** What connections counted that are closed by now goes into one row for each agent. */
export async function gatherLoads(db: Db): Promise<void> {
  await sql`
    with gone as (
      delete from agent_loads
      where slot <> 0 and slot not in (select pid from pg_stat_activity where pid is not null)
      returning agent_id, open
    )
    insert into agent_loads (agent_id, slot, open)
    select agent_id, 0, sum(open) from gone group by agent_id
    on conflict (agent_id, slot) do update set open = agent_loads.open + excluded.open
  `.execute(db)
}

export async function contactWithAccount(db: Db, id: string) {
  return contacts(db).where('contacts.id', '=', id).executeTakeFirst()
}

export async function contactByEmail(db: Db, email: string) {
  return contacts(db).where('contacts.email', '=', email).executeTakeFirst()
}

const contacts = (db: Db) =>
  db
    .selectFrom('contacts')
    .innerJoin('accounts', 'accounts.id', 'contacts.account_id')
    .select([
      'contacts.id',
      'contacts.name',
      'contacts.email',
      'contacts.zone',
      'contacts.account_id',
      'accounts.name as account_name',
      'accounts.plan',
      'accounts.vip',
      'accounts.value_usd',
      'accounts.shares_cases',
    ])

export type ContactRow = NonNullable<Awaited<ReturnType<typeof contactWithAccount>>>

export async function agentByEmail(db: Db, email: string): Promise<Row<'agents'> | undefined> {
  return db
    .selectFrom('agents')
    .selectAll()
    .where('email', '=', email)
    .where('left_at', 'is', null)
    .executeTakeFirst()
}
