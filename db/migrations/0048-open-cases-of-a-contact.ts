import { type Kysely, sql } from 'kysely'

/** Whose update goes out is told of their other open cases, too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index cases_contact_open on cases (contact_id) where closed_at is null`.execute(
    db,
  )
}
