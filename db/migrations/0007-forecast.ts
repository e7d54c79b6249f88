import { type Kysely, sql } from 'kysely'

/** What the desk learned of its own past, one version a night. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table risk_models (
    version integer primary key,
    learned_at timestamptz not null,
    body jsonb not null
  )`.execute(db)
}
