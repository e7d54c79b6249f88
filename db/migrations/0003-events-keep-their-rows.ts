import { type Kysely, sql } from 'kysely'

/** A trigger for each row does not see a truncate, which asks nobody and takes all of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create trigger events_not_truncated before truncate on events
    for each statement execute function refuse_change()`.execute(db)
}
