import { type Kysely, sql } from 'kysely'

/**
 * Clocks are claimed in this order, so that a claim reads no more of them than it takes. The index it
 * replaces goes last of all, in 0050.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index clocks_in_order on clocks (next_at, case_id)
    where next_at is not null`.execute(db)
}
