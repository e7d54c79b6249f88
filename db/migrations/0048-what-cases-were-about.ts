import { type Kysely, sql } from 'kysely'

/** Reviews ask for cases about the same, by when they were opened. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index cases_category_opened on cases (category, opened_at)
    where category is not null`.execute(db)
}
