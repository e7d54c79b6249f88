import { type Kysely, sql } from 'kysely'

/** Where a review's meeting is, how long it lasts, who spoke for whom, and who is invited. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table review_invited (
    review_id integer not null references reviews on delete cascade,
    agent_id text not null references agents on delete cascade,
    primary key (review_id, agent_id)
  )`,
  `alter table reviews
    add column place text not null default '',
    add column meets_for integer not null default 60,
    add column invitation integer not null default 0,
    add column organiser_id text references agents on delete set null,
    add column spoke_for jsonb not null default '{}'`,
]
