import { type Kysely, sql } from 'kysely'

/** A mail as it came is read piece by piece, which costs no more than the piece where it isn't compressed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table inbox alter column raw set storage external`.execute(db)
}
