import { type Kysely, sql } from 'kysely'

/** Searches and readings of the help centre; what is left of them after some time is counts by day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table help_searches (
    id uuid primary key,
    at timestamptz not null,
    who text not null,
    contact_id text references contacts on delete cascade,
    words text not null,
    language text not null,
    stems text not null,
    asks boolean not null,
    found integer[] not null,
    near boolean not null,
    answer_id integer references help_texts,
    confidence real,
    verdict boolean,
    opened_id integer references help_texts,
    case_id integer references cases
  )`.execute(db)
  await sql`create table help_readings (
    id integer generated always as identity primary key,
    at timestamptz not null,
    who text not null,
    contact_id text references contacts on delete cascade,
    text_id integer not null references help_texts,
    day date not null,
    opened_at timestamptz,
    solved boolean,
    case_id integer references cases,
    unique (who, text_id, day)
  )`.execute(db)
  for (const table of ['help_searches', 'help_readings']) {
    const [at, who, contact] = ['at', 'who', 'contact'].map((name) => sql.ref(`${table}_${name}`))
    await sql`create index ${at} on ${sql.table(table)} (at)`.execute(db)
    await sql`create index ${who} on ${sql.table(table)} (who, at)`.execute(db)
    await sql`create index ${contact} on ${sql.table(table)} (contact_id, at)
      where contact_id is not null`.execute(db)
  }
  await sql`create index help_searches_verdict on help_searches (at) where verdict is not null`.execute(
    db,
  )
  await sql`create table help_reading_days (
    day date not null,
    text_id integer not null references help_texts,
    shown integer not null,
    opened integer not null,
    solved integer not null,
    cases integer not null,
    primary key (day, text_id)
  )`.execute(db)
  await sql`create table help_search_days (
    day date primary key,
    searches integer not null,
    nothing integer not null,
    opened integer not null
  )`.execute(db)
}
