import { type Kysely, sql } from 'kysely'

/** The row of a case that was moved to another matrix kept the number of its first. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update cases set matrix_version = (state ->> 'matrixVersion')::int
    where matrix_version <> (state ->> 'matrixVersion')::int`.execute(db)
}
