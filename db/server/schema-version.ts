import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import type { Db } from '../tables.ts'

/** The migrations this code knows, the oldest first. */
const migrations: string[] = readdirSync(join(import.meta.dirname, '../migrations'))
  .map((file) => file.replace(/\.ts$/, ''))
  .sort()

/** The newest of them. */
export const newestMigration: string = migrations.at(-1) ?? ''

/** Whether the database has gone on without this code: a newer release has migrated it. */
export async function isOutdated(db: Db): Promise<boolean> {
  const { rows } = await sql<{ name: string | null }>`
    select max(name) as name from kysely_migration
  `.execute(db)
  return rows[0]?.name !== newestMigration
}

/** Whether exactly these migrations have run. */
export async function isUpToDate<T>(db: Kysely<T>): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select to_regclass('kysely_migration') is not null as known
  `.execute(db)
  if (!rows[0]?.known) return false
  const run = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
    db,
  )
  return run.rows.map(({ name }) => name).join() === migrations.join()
}
