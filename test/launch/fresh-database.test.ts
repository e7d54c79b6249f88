import { hasDatabase } from '@caselead/db/server/databases.ts'
import { expect, test } from 'vitest'
import { freshDatabase } from '../setup/database.ts'

test('every test file gets a migrated database of its own', async () => {
  const [one, two] = await Promise.all([freshDatabase(), freshDatabase()])
  expect(one.url).not.toBe(two.url)
  const tables = (await one.db.introspection.getTables({ withInternalKyselyTables: true })).map(
    ({ name }) => name,
  )
  expect(tables).toContain('kysely_migration')
  expect(await hasDatabase(one.url, new URL(two.url).pathname.slice(1))).toBe(true)
})
