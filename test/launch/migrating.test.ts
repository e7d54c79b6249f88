import { randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { nameOfAddress, nameOfKey } from '@caselead/core/rules/ticket-names.ts'
import { connect } from '@caselead/db/server/connect.ts'
import { createDatabase, onServer } from '@caselead/db/server/databases.ts'
import { migrateToLatest } from '@caselead/db/server/migrate.ts'
import { newestMigration } from '@caselead/db/server/schema-version.ts'
import { type Kysely, type KyselyPlugin, sql } from 'kysely'
import { FileMigrationProvider, Migrator } from 'kysely/migration'
import { expect, inject, onTestFinished, test } from 'vitest'

const before = '0015-cases-name-their-matrix'
/** What releases ended with, the last one last: what comes after it has a higher number. */
const releases = ['0026-what-replaces', '0082-report-views'] as const
const [first, released] = releases
const migrationFolder = path.join(import.meta.dirname, '../../db/migrations')

/** A database as an older release left it. */
async function databaseOf(migration: string) {
  const { server, template } = inject('postgres')
  const name = `${template}_${randomUUID().slice(0, 8)}`
  await createDatabase(server, name)
  const db = connect(onServer(server, name))
  onTestFinished(() => db.destroy())
  await migrateTo(db, migration)
  return db
}

async function migrateTo<T>(db: Kysely<T>, migration: string): Promise<void> {
  const provider = new FileMigrationProvider({ fs, path, migrationFolder })
  const { error } = await new Migrator({ db, provider }).migrateTo(migration)
  if (error) throw error
}

const tablesOf = async <T>(db: Kysely<T>) =>
  (await db.introspection.getTables()).map(({ name }) => name)

/** Whoever has these locks lets nobody read. */
async function shut<T>(db: Kysely<T>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_locks join pg_class on pg_class.oid = relation
    where pid = pg_backend_pid() and mode = 'AccessExclusiveLock' and relkind = 'r'
    order by 1`.execute(db)
  return rows.map(({ name }) => name)
}

test('while a new release builds what it needs, the running one reads on', async () => {
  const db = await databaseOf(before)
  const old = await tablesOf(db)
  await db.transaction().execute(async (migrating) => {
    await migrateTo(migrating, '0025-codes-and-refunds')
    const closed = (await shut(migrating)).filter((name) => old.includes(name))
    expect(closed).toEqual(['inbox'])
  })
})

test.for([
  [before, first, 10],
  [first, released, 1],
  [released, newestMigration, 1],
] as const)(
  'from %s to %s, what shuts the running release out comes last, and nothing slow behind it',
  async ([from, to, slow]) => {
    const db = await databaseOf(from)
    const told: string[] = []
    const listening: KyselyPlugin = {
      transformQuery({ node }) {
        if (node.kind === 'RawNode') told.push(node.sqlFragments.join('?').trim())
        return node
      },
      transformResult: async ({ result }) => result,
    }
    const old = await tablesOf(db)
    await migrateTo(db.withPlugin(listening), to)
    const drop = told.findIndex((statement) => /^drop /.test(statement))
    const behind = drop === -1 ? [] : told.slice(drop)
    const swapped = told.flatMap((statement) => statement.match(/^drop table (\w+)/)?.[1] ?? [])
    const isSlow = (statement: string) => {
      const [, changed] = statement.match(/^create (?:unique )?index \w+ on (\w+)/) ?? []
      if (changed) return old.includes(changed) && !swapped.includes(changed)
      return /^(update|insert|delete)\b/.test(statement)
    }
    expect(told.filter(isSlow).length).toBeGreaterThanOrEqual(slow)
    expect(behind.filter(isSlow)).toEqual([])
  },
)

test.for(releases)('migrated from %s, the schema is that of a new database', async (release) => {
  const [grown, fresh] = [await databaseOf(release), await databaseOf(newestMigration)]
  await migrateToLatest(grown)
  const indexes = async (db: typeof grown) =>
    (await sql`select indexdef from pg_indexes where schemaname = 'public' order by 1`.execute(db))
      .rows
  expect(await indexes(grown)).toEqual(await indexes(fresh))
})

test('no two indexes are the same', async () => {
  const db = await databaseOf(newestMigration)
  const { rows } = await sql`
    select array_agg(indexrelid::regclass::text) as same from pg_index
    where indrelid::regclass::text not like 'pg_%'
    group by indrelid, indkey::text, indclass::text, indoption::text,
      pg_get_expr(indexprs, indrelid), pg_get_expr(indpred, indrelid)
    having count(*) > 1`.execute(db)
  expect(rows).toEqual([])
})

test('images of articles that are there already are known by the versions that show them', async () => {
  const db = await databaseOf('0078-images-that-are-imported')
  const [shown, linked, told] = ['a', 'b', 'c'].map((digit) => digit.repeat(64))
  const html = `<img src="/help/files/${shown}.png"><img src="/help/files/${shown}.png">
    <a href="/help/files/${linked}.svg">x</a> src=&quot;/help/files/${told}.png`
  const at = '2026-11-24T08:00:00Z'
  await sql`insert into help_categories (slug, names) values ('printing', '{}')`.execute(db)
  await sql`insert into help_articles (category_id, language, created_at)
    select id, 'en', ${at} from help_categories`.execute(db)
  await sql`insert into help_texts (article_id, language, slug, title, updated_at)
    select id, 'en', 'labels', 'Labels', ${at} from help_articles`.execute(db)
  await sql`insert into help_versions (text_id, number, title, markdown, html, contents, sections, at)
    select id, n, title, '', case n when 1 then ${html} else '' end, '[]', '[]', ${at}
    from help_texts, generate_series(1, 2) as n`.execute(db)
  await migrateToLatest(db)
  const { rows } = await sql`select sha256, number from help_version_images
    join help_versions on id = version_id order by sha256`.execute(db)
  expect(rows).toEqual([
    { sha256: shown, number: 1 },
    { sha256: linked, number: 1 },
  ])
})

test('tickets that were opened before are known by what their trackers answered', async () => {
  const db = await databaseOf(released)
  const at = '2026-11-24T08:00:00Z'
  const opened = [
    [1, { key: 'APP-7', url: 'https://Acme.atlassian.net/browse/APP-7?focused=1' }],
    [2, { key: null, url: 'http://acme.atlassian.net/browse/APP-7/' }],
    [3, { key: 'ENG-7', url: 'https://linear.app/acme/issue/ENG-7/exports-stop' }],
    [4, { key: 'BUG-9', url: null }],
    [5, { key: null, url: null }],
  ] as const
  // On one connection, where nobody asks for their accounts.
  await db.connection().execute(async (one) => {
    await sql`set session_replication_role = replica`.execute(one)
    for (const [id, data] of opened) {
      await sql`insert into cases (id, account_id, contact_id, subject, priority, tier, level, opened_at,
      last_event_at, matrix_version, seq, hash, state) values (${id}, 'a', 'a', 'Exports', 'P3', 1, 'L1',
      ${at}, ${at}, 1, 1, '', '{}')`.execute(one)
      await sql`insert into events (case_id, seq, account_id, at, kind, actor, visibility, data, hash)
      values (${id}, 1, 'a', ${at}, 'ticket_opened', '{}', 'internal', ${JSON.stringify(data)}, '')`.execute(
        one,
      )
    }
  })
  await migrateToLatest(db)
  const { rows } = await sql<{ name: string; cases: number[] }>`
    select name, array_agg(case_id order by case_id) as cases from ticket_names
    join ticket_cases using (ticket_id) group by name order by name`.execute(db)
  expect(rows.map(({ name, cases }) => [name, cases])).toEqual([
    [nameOfKey('BUG-9'), [4]],
    [nameOfAddress('https://acme.atlassian.net/browse/APP-7'), [1, 2]],
    [nameOfAddress('https://linear.app/acme/issue/ENG-7'), [3]],
  ])
})
