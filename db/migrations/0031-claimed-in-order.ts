import { type Kysely, sql } from 'kysely'

/** Clocks are claimed in this order, so that a claim reads no more of them than it takes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('drop index clocks_next').execute(db)
  await sql
    .raw('create index clocks_next on clocks (next_at, case_id) where next_at is not null')
    .execute(db)
}
