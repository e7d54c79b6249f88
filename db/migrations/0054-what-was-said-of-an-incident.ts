import { type Kysely, sql } from 'kysely'

/** Who said who leads an incident and how far it is, or closed it, and when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table incident_events (
    id integer generated always as identity primary key,
    incident text not null references incidents,
    at timestamptz not null,
    kind text not null,
    actor jsonb not null,
    lead jsonb,
    stage text
  )`.execute(db)
  await sql`create index incident_events_newest on incident_events (incident, id desc)`.execute(db)
  await sql`create trigger incident_events_append_only before update or delete on incident_events
    for each row execute function refuse_change()`.execute(db)
  await sql`create trigger incident_events_not_truncated before truncate on incident_events
    for each statement execute function refuse_change()`.execute(db)
}
