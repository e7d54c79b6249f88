import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@caselead/db/server/connect.ts'
import { createDatabase, dropDatabasesNamed, onServer } from '@caselead/db/server/databases.ts'
import { startEmbedded } from '@caselead/db/server/embedded.ts'
import { migrateToLatest } from '@caselead/db/server/migrate.ts'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { server: string; template: string }
  }
}

/** One PostgreSQL for the whole run, with one migrated database that every test file copies. */
export default async function postgres({ provide, vitest }: TestProject) {
  if (vitest.projects.every(({ name }) => name === 'core' || name === 'long')) return
  const { url: server, stop } = await startServer()
  const template = `caselead_test_${process.pid}`
  try {
    await createDatabase(server, template)
    const db = connect(onServer(server, template))
    await migrateToLatest(db).finally(() => db.destroy())
  } catch (error) {
    await stop()
    throw error
  }
  provide('postgres', { server, template })
  return () => dropDatabasesNamed(server, template).finally(stop)
}

async function startServer() {
  const outside = process.env.TEST_DATABASE_URL
  if (outside) return { url: outside, stop: async () => {} }
  const folder = mkdtempSync(join(tmpdir(), 'caselead-test-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  // PostgreSQL may run as another user than we do, who must be able to come in.
  chmodSync(folder, 0o755)
  try {
    const { url, stop } = await startEmbedded({ dataDir: folder, fast: true, log: console.error })
    return { url, stop: () => stop().finally(remove) }
  } catch (error) {
    remove()
    throw error
  }
}
