import { type Kysely, sql } from 'kysely'

/** An alert has an address to answer to, too, which works for the person it went to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table capabilities
    alter column contact_id drop not null,
    add column agent_id text references agents`.execute(db)
}
