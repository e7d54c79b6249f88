import { promises as fs } from 'node:fs'
import path from 'node:path'
import { type Kysely, sql } from 'kysely'
import { FileMigrationProvider, Migrator } from 'kysely/migration'
import { CannotStart } from './cannot-start.ts'

const migrationFolder = path.join(import.meta.dirname, 'migrations')

/**
 * Brings the schema to the newest version; answers the names of the migrations it ran. Throws
 * `CannotStart` when the database cannot be used, or not by this release.
 */
export async function migrateToLatest<T>(db: Kysely<T>): Promise<string[]> {
  await sql`select`.execute(db).catch(unusable)
  const provider = new FileMigrationProvider({ fs, path, migrationFolder })
  const { error, results = [] } = await new Migrator({ db, provider }).migrateToLatest()
  if (error) throw told(error)
  return results.map(({ migrationName }) => migrationName)
}

function unusable(cause: unknown): never {
  const [first] = cause instanceof AggregateError ? cause.errors : [cause]
  throw new CannotStart(
    `The database cannot be used: ${messageOf(first)}. ` +
      'Is PostgreSQL running there, and is DATABASE_URL right?',
    { cause },
  )
}

const notAllowed = '42501'

function told(cause: unknown): unknown {
  if (/previously executed migration [^\n ]{1,200} is missing/.test(messageOf(cause))) {
    return new CannotStart('This database belongs to a newer release of Caselead. Start that one.')
  }
  if (cause instanceof Error && 'code' in cause && cause.code === notAllowed) {
    const asked = 'Its user must own the database, or be allowed to create tables and extensions.'
    return new CannotStart(`The database is not ours to use: ${cause.message}. ${asked}`, { cause })
  }
  return cause
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
