import { type Kysely, sql } from 'kysely'

/** Published matrices warn by time alone, as before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update matrices set body = '{"warnOdds": null}'::jsonb || body`.execute(db)
}
