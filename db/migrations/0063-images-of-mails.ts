import { type Kysely, sql } from 'kysely'

/** A mail's logos are folded away from its words. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table files add column aside boolean not null default false`.execute(db)
}
