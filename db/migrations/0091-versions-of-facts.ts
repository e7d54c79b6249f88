import { type Kysely, sql } from 'kysely'

/**
 * By which version of the code facts were made: those of another are no facts any more. And of one case, account
 * or incident one review is open at a time.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table case_facts add column version integer not null default 0`.execute(db)
  await sql`create unique index reviews_open on reviews (kind, subject)
    where closed_at is null and kind <> 'month'`.execute(db)
}
