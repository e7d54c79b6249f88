import { type Kysely, sql } from 'kysely'

/** By which version of the code facts were made: those of another are no facts any more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table case_facts add column version integer not null default 0`.execute(db)
}
