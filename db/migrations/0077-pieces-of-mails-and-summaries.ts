import { type Kysely, sql } from 'kysely'

/**
 * A mail that came whole is kept in pieces: its row has the first. And which of their working days each
 * of the team had a summary of, unless they want none.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table inbox_pieces (
    provider_id text not null references inbox on delete cascade,
    at integer not null,
    bytes bytea not null,
    primary key (provider_id, at)
  )`.execute(db)
  await sql`alter table inbox_pieces alter column bytes set storage external`.execute(db)
  await sql`create table day_summaries (
    agent_id text primary key references agents on delete cascade,
    until timestamptz not null
  )`.execute(db)
  await sql`alter table agents add column wants_summary boolean not null default true`.execute(db)
}
