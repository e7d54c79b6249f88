import { type Kysely, sql } from 'kysely'

/** A mail that is held on purpose isn't one that's stuck. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table outbox add column held_until timestamptz`.execute(db)
}
