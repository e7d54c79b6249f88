import { type Kysely, sql } from 'kysely'

/** How many images are uploaded in a day is limited; those of an import aren't counted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table help_files add column is_imported boolean not null default false`.execute(
    db,
  )
}
