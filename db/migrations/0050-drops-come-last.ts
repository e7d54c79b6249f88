import { type Kysely, sql } from 'kysely'

/** From a drop on nobody can read the table: everything slow is done before it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('clocks_in_order') is not null as there`.execute(db)
  if (!rows[0]?.there) return
  await sql`drop index clocks_next`.execute(db)
  await sql`alter index clocks_in_order rename to clocks_next`.execute(db)
}
