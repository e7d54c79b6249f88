import { type Kysely, sql } from 'kysely'

/** Who leads an incident and how far it is; unknown of those there were. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table incidents add column lead jsonb, add column stage text`.execute(db)
}
