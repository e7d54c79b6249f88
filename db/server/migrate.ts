import { promises as fs } from 'node:fs'
import path from 'node:path'
import { type Kysely, sql } from 'kysely'
import { FileMigrationProvider, type Migration, Migrator } from 'kysely/migration'
import { CannotStart } from './cannot-start.ts'
import { isUpToDate } from './schema-version.ts'

const migrationFolder = path.join(import.meta.dirname, '../migrations')

/** The number Kysely's own lock has, so that older releases wait for it too. */
const migrationLock = 3853314791062309107n

/**
 * Brings the schema to the newest version; answers the names of the migrations it ran. Throws
 * `CannotStart` when the database cannot be used, or not by this release.
 */
export async function migrateToLatest<T>(db: Kysely<T>): Promise<string[]> {
  await canBeUsed(db)
  if (await isUpToDate(db)) return []
  return db
    .transaction()
    .execute(migrateWithin)
    .catch((error) => Promise.reject(inOurWords(error)))
}

/** The lock goes with the transaction: no start waits for one that was cut short. */
async function migrateWithin<T>(db: Kysely<T>): Promise<string[]> {
  await sql`select pg_advisory_xact_lock(${sql.lit(migrationLock)})`.execute(db)
  let trouble: unknown
  const noting = (error: unknown): never => {
    trouble ??= error
    throw error
  }
  const provider = { getMigrations: () => migrations(noting) }
  // What ended the transaction, not that it has ended.
  const { error, results = [] } = await new Migrator({ db, provider })
    .migrateToLatest()
    .catch((error: unknown) => ({ error, results: [] }))
  if (error) throw trouble ?? error
  return results.map(({ migrationName }) => migrationName)
}

async function migrations(failed: (error: unknown) => never): Promise<Record<string, Migration>> {
  const all = await new FileMigrationProvider({ fs, path, migrationFolder }).getMigrations()
  return Object.fromEntries(
    Object.entries(all).map(([name, each]) => [
      name,
      { up: (db: Kysely<unknown>) => each.up(db).catch(failed) },
    ]),
  )
}

/** Throws `CannotStart` with a sentence for whoever runs Caselead when the database doesn't answer. */
export async function canBeUsed<T>(db: Kysely<T>): Promise<void> {
  await sql`select`.execute(db).catch(unusable)
}

function unusable(cause: unknown): never {
  const [first] = cause instanceof AggregateError ? cause.errors : [cause]
  const message = messageOf(first)
  const mend = /unsupported startup parameter/.test(message)
    ? 'If DATABASE_URL leads to a pooler, set LISTEN_URL to the PostgreSQL behind it.'
    : 'Is PostgreSQL running there, and is DATABASE_URL right?'
  throw new CannotStart(`Caselead can’t use the database: ${message}. ${mend}`, { cause })
}

const notAllowed = '42501'
const readOnly = '25006'

function inOurWords(cause: unknown): unknown {
  if (/previously executed migration [^\n ]{1,200} is missing/.test(messageOf(cause))) {
    return new CannotStart('This database belongs to a newer release of Caselead. Start that one.')
  }
  if (cause instanceof Error && 'code' in cause && cause.code === readOnly) {
    const mend = 'Set DATABASE_URL to the primary, or promote this one.'
    return new CannotStart(`This PostgreSQL is read-only. ${mend}`, { cause })
  }
  if (cause instanceof Error && 'code' in cause && cause.code === notAllowed) {
    const asked = 'Its user must own the database, or be allowed to create tables and extensions.'
    return new CannotStart(
      `Caselead isn’t allowed to use the database: ${cause.message}. ${asked}`,
      { cause },
    )
  }
  return cause
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
