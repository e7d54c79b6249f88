import { type Kysely, sql } from 'kysely'

/**
 * Clocks are claimed in this order, so that a claim reads no more of them than it takes. From the drop
 * on nobody can read them, so it comes last.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  'create index clocks_in_order on clocks (next_at, case_id) where next_at is not null',
  'drop index clocks_next',
  'alter index clocks_in_order rename to clocks_next',
]
