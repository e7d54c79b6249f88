import { randomUUID } from 'node:crypto'
import { connect } from '@caselead/db/server/connect.ts'
import { createDatabase, onServer } from '@caselead/db/server/databases.ts'
import { afterAll, inject } from 'vitest'

/**
 * A migrated, empty PostgreSQL database for one test file, in about 40 ms. Its connections close
 * when the file ends; the database goes with the run.
 */
export async function freshDatabase() {
  const { server, template } = inject('postgres')
  const name = `${template}_${randomUUID().slice(0, 8)}`
  await createDatabase(server, name, template)
  const url = onServer(server, name)
  const db = connect(url)
  afterAll(() => db.destroy())
  return { url, db }
}
