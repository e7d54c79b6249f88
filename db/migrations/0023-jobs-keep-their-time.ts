import { type Kysely, sql } from 'kysely'

/** What runs by the clock: when it ran, when it runs next, and which process has it in hand. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table jobs (
    name text primary key,
    ran_at timestamptz,
    next_at timestamptz,
    claimed_by text,
    claimed_at timestamptz,
    failures integer not null default 0,
    last_error text
  )`.execute(db)
}
