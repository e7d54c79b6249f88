import { type Kysely, sql } from 'kysely'

/** What became of each mail once the provider had it, and the addresses our mail doesn't reach. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table outbox
    add column delivery text,
    add column delivery_at timestamptz`.execute(db)
  await sql`create table unreachable_addresses (
    address citext primary key,
    why text not null,
    said text not null,
    since timestamptz not null
  )`.execute(db)
}
