import { type Kysely, sql } from 'kysely'

/** What figures need to know of each case, and which cases have something new to say. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

/** Nobody waits for anybody: each change adds a row of its own. */
const noting = (event: string) =>
  `create trigger cases_${event}_facts after ${event} on cases
    referencing new table as after for each statement execute function note_facts_due()`

const statements = [
  `create table case_facts (
    case_id integer primary key references cases on delete cascade,
    seq integer not null,
    kept_at timestamptz not null,
    until timestamptz,
    plan text not null,
    category text,
    tier smallint not null,
    channel text not null,
    priority text not null,
    lead_id text,
    facts json not null
  )`,
  'create index case_facts_until on case_facts (until)',
  'create index case_facts_lead on case_facts (lead_id, until)',
  `create table facts_due (
    id bigint generated always as identity primary key,
    case_id integer not null
  )`,
  `create function note_facts_due() returns trigger language plpgsql as
    $$ begin insert into facts_due (case_id) select id from after; return null; end $$`,
  noting('insert'),
  noting('update'),
]
