import { type Kysely, sql } from 'kysely'

/** A mail's logos are folded away from its words, and of a file that was too large the limit is known. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table files
    add column aside boolean not null default false,
    add column most bigint`.execute(db)
}
