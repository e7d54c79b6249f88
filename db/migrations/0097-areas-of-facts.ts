import { type Kysely, sql } from 'kysely'

/** The areas of all facts, without reading the facts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index case_facts_category on case_facts (category)`.execute(db)
}
