import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Db } from './cases.ts'

/** The newest migration this code knows. */
export const newestMigration: string =
  readdirSync(join(import.meta.dirname, 'migrations'))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort()
    .at(-1) ?? ''

/** Whether the database has gone on without this code: a newer release has migrated it. */
export async function isOutdated(db: Db): Promise<boolean> {
  const { rows } = await sql<{ name: string | null }>`
    select max(name) as name from kysely_migration
  `.execute(db)
  return rows[0]?.name !== newestMigration
}
