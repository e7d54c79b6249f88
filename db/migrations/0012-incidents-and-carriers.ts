import { type Kysely, sql } from 'kysely'

/** Known incidents; what leaves the outbox goes by mail, by a hook, or into other cases. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table incidents (
    id text primary key,
    title text not null,
    opened_at timestamptz not null,
    ended_at timestamptz
  )`.execute(db)
  await sql`create unique index incidents_open on incidents (title) where ended_at is null`.execute(
    db,
  )
  await sql`alter table cases add column incident text`.execute(db)
  await sql`create index cases_incident on cases (incident) where incident is not null`.execute(db)
  await sql`alter table outbox add column carrier text not null default 'mail'`.execute(db)
  await sql`drop index outbox_next`.execute(db)
  await sql`create index outbox_next on outbox (carrier, next_at) where next_at is not null`.execute(
    db,
  )
}
