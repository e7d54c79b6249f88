import { type CompiledQuery, sql } from 'kysely'
import type { IncidentRow } from '../case/incident/incidents.ts'
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

/** What every decision looks at besides its case. */
export interface CommonFacts {
  /** The team's; see `teamVersion`. */
  version: string
  /** What everybody on the team has open and the newest they got. */
  loads: AgentLoad[]
  /** Those that have not ended, oldest first. */
  incidents: IncidentRow[]
}

export async function commonFacts(db: Db): Promise<CommonFacts> {
  return factsOf((await db.executeQuery(factsAsked(db))).rows)
}

export function factsOf([found]: CommonFacts[]): CommonFacts {
  if (!found) throw new Error('the team has no version')
  return found
}

/** To be asked together with the case to decide about. */
export const factsAsked = (db: Db): CompiledQuery<CommonFacts> =>
  sql<CommonFacts>`
    select version, (
      select coalesce(json_agg(json_build_object(
        'id', agents.id,
        'load', least(coalesce(loads.open, 0), ${mostCounted}::int),
        'last_assigned_at', (
          select (extract(epoch from max(assigned_at)) * 1000)::bigint from cases
          where assignee_id = agents.id
        ))), '[]')
      from agents left join (
        select agent_id, sum(open) as open from agent_loads group by agent_id
      ) as loads on loads.agent_id = agents.id
      where left_at is null
    ) as loads, (
      select coalesce(
        json_agg(json_build_object(
          'id', id, 'title', title, 'lead', lead, 'stage', stage) order by opened_at), '[]')
      from incidents where ended_at is null
    ) as incidents
    from team_version
  `.compile(db)

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

export async function contactsByEmails(db: Db, emails: readonly string[]) {
  return emails.length === 0
    ? []
    : contacts(db)
        .where('contacts.email', 'in', [...emails])
        .execute()
}

const contacts = (db: Db) =>
  db
    .selectFrom('contacts')
    .innerJoin('accounts', 'accounts.id', 'contacts.account_id')
    .leftJoin('unreachable_addresses', 'unreachable_addresses.address', 'contacts.email')
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
      'accounts.copies_follow',
      'unreachable_addresses.why as unreachable',
    ])

export type ContactRow = NonNullable<Awaited<ReturnType<typeof contactWithAccount>>>

/** Of these addresses those of people on the team. */
export async function agentsByEmails(db: Db, emails: readonly string[]) {
  if (emails.length === 0) return []
  const found = db
    .selectFrom('agents')
    .select(['id', 'email'])
    .where('email', 'in', [...emails])
  return found.where('left_at', 'is', null).execute()
}

/** What these people are called, also those who have left. */
export async function namesOfAgents(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id::text as id, name from agents where id::text = any (${ids})`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** What these people do on the team, also those who have left. */
export async function positionsOf(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Pick<Row<'agents'>, 'role' | 'tier'>>()
  const rows = await db
    .selectFrom('agents')
    .select(['id', 'role', 'tier'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, role, tier }) => [id, { role, tier }]))
}

/** Names and addresses of these people, also of those who have left. */
export async function namesAndAddresses(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('agents')
    .select(['name', 'email'])
    .where('id', 'in', [...ids])
    .execute()
}

export async function agentByEmail(db: Db, email: string): Promise<Row<'agents'> | undefined> {
  return db
    .selectFrom('agents')
    .selectAll()
    .where('email', '=', email)
    .where('left_at', 'is', null)
    .executeTakeFirst()
}
