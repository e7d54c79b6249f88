import { type Kysely, sql } from 'kysely'

/**
 * Open cases are counted per agent as they change; the team has a version; sign-in codes have a way
 * out of their own; what was read long ago can leave.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const isOpen = 'assignee_id is not null and resolved_at is null and closed_at is null'

/** How statements on cases change what an agent has open; each connection counts for itself. */
const counting = (name: string, rows: string) => `
  create function ${name}() returns trigger language plpgsql as $$ begin
    insert into agent_loads (agent_id, slot, open)
    select assignee_id, pg_backend_pid(), sum(n) from (${rows}) as moves
    group by assignee_id having sum(n) <> 0
    on conflict (agent_id, slot) do update set open = agent_loads.open + excluded.open;
    return null;
  end $$`

const gone = `select assignee_id, -1 as n from before where ${isOpen}`
const come = `select assignee_id, 1 as n from after where ${isOpen}`

const statements = [
  `create table agent_loads (
    agent_id text not null,
    slot integer not null,
    open integer not null,
    primary key (agent_id, slot)
  ) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.05)`,
  `insert into agent_loads (agent_id, slot, open)
    select assignee_id, 0, count(*) from cases where ${isOpen} group by assignee_id`,
  counting('count_opened', come),
  counting('count_moved', `${gone} union all ${come}`),
  counting('count_removed', gone),
  `create trigger cases_opened_count after insert on cases
    referencing new table as after for each statement execute function count_opened()`,
  `create trigger cases_moved_count after update on cases
    referencing old table as before new table as after
    for each statement execute function count_moved()`,
  `create trigger cases_removed_count after delete on cases
    referencing old table as before for each statement execute function count_removed()`,

  'create table team_version (version uuid not null)',
  'insert into team_version values (gen_random_uuid())',
  `create function team_changed() returns trigger language plpgsql as
    $$ begin update team_version set version = gen_random_uuid(); return null; end $$`,
  `create trigger agents_changed after insert or update or delete or truncate on agents
    for each statement execute function team_changed()`,
  `create trigger time_off_changed after insert or update or delete or truncate on time_off
    for each statement execute function team_changed()`,

  `update outbox set carrier = 'code' where kind = 'sign_in_code' and next_at is not null`,
  'create index outbox_settled on outbox (created_at, id) where next_at is null',
  'create index capabilities_expire on capabilities (expires_at)',

  `create index cases_resolved_at_tier on cases (tier, last_event_at, id)
    where resolved_at is not null`,
  'create index accounts_name on accounts (name, id)',

  // Small against what goes through them: swept by what was changed, not by what is there.
  `alter table clocks set (autovacuum_vacuum_scale_factor = 0.02,
    autovacuum_analyze_scale_factor = 0.02)`,
  `alter table outbox set (autovacuum_vacuum_scale_factor = 0.02,
    autovacuum_analyze_scale_factor = 0.02)`,
]
