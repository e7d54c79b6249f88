import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { sql } from 'kysely'
import { countedPage, type Order, type PageRequest } from '../pages.ts'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

export async function matrixBody(db: Db, version: number): Promise<Matrix> {
  const row = await db
    .selectFrom('matrices')
    .select('body')
    .where('version', '=', version)
    .executeTakeFirst()
  if (!row) throw new Error(`There is no matrix version ${version}.`)
  return row.body
}

/** The number of the version new cases are opened under. */
export async function currentVersion(db: Db): Promise<number> {
  const row = await published(db)
    .select('version')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) throw new Error('No matrix is published.')
  return row.version
}

export async function newestMatrix(db: Db): Promise<Matrix | null> {
  const row = await db
    .selectFrom('matrices')
    .select('body')
    .where('current', '=', true)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.body ?? null
}

/** One publishes at a time, until the transaction ends; everybody may go on reading. */
export async function lockMatrices(db: Db): Promise<void> {
  await sql`lock table matrices in share row exclusive mode`.execute(db)
}

const published = (db: Db) => db.selectFrom('matrices').where('current', '=', true)

/** A page of the versions, newest first, and how many there are. */
export async function matrixPage(db: Db, asked: PageRequest) {
  const rows = published(db).select(['version', 'published_at', 'published_by', 'reason'])
  const all = published(db).select('version')
  return countedPage(db, { rows, all, order: newestVersion, asked })
}

const newestVersion: Order<{ version: number }> = {
  by: [sql.ref('version')],
  are: ['id'],
  descending: true,
  placeOf: ({ version }) => [version],
}

export async function isPublished(db: Db, version: number): Promise<boolean> {
  const found = published(db).select('version').where('version', '=', version)
  return (await found.executeTakeFirst()) !== undefined
}

/** Every version, newest first. */
export async function matrixVersions(db: Db) {
  return db
    .selectFrom('matrices')
    .select(['version', 'published_at', 'published_by'])
    .where('current', '=', true)
    .orderBy('version', 'desc')
    .execute()
}

/** Open cases by the published version they follow; none of history replayed from a log. */
export async function caseCounts(db: Db): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('cases')
    .innerJoin('matrices', 'matrices.version', 'cases.matrix_version')
    .select((eb) => ['matrix_version', eb.fn.countAll<number>().as('count')])
    .where('matrices.current', '=', true)
    .where('resolved_at', 'is', null)
    .where('closed_at', 'is', null)
    .groupBy('matrix_version')
    .execute()
  return new Map(rows.map(({ matrix_version, count }) => [matrix_version, count]))
}

export async function nextMatrixVersion(db: Db): Promise<number> {
  const row = await db
    .selectFrom('matrices')
    .select((eb) => eb.fn.max('version').as('last'))
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

export async function saveMatrix(
  db: Db,
  matrix: Matrix,
  at: number,
  { by, reason = '', current = true }: { by: string; reason?: string; current?: boolean },
): Promise<void> {
  await db
    .insertInto('matrices')
    .values({
      version: matrix.version,
      body: JSON.stringify(matrix),
      published_at: time(at),
      published_by: by,
      reason,
      current,
    })
    .execute()
}
