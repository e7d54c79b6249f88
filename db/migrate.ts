import { promises as fs } from 'node:fs'
import path from 'node:path'
import type { Kysely } from 'kysely'
import { FileMigrationProvider, Migrator } from 'kysely/migration'

const migrationFolder = path.join(import.meta.dirname, 'migrations')

/** Brings the schema to the newest version; answers the names of the migrations it ran. */
export async function migrateToLatest<T>(db: Kysely<T>): Promise<string[]> {
  const provider = new FileMigrationProvider({ fs, path, migrationFolder })
  const { error, results = [] } = await new Migrator({ db, provider }).migrateToLatest()
  if (error) throw error
  return results.map(({ migrationName }) => migrationName)
}
