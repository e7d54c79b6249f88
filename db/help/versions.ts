import { sql } from 'kysely'
import { countUpTo, type Order, type PageRequest, pageOf } from '../pages.ts'
import type { Db } from '../tables.ts'

/** A page of a text's versions, the newest first, and how many there are. */
export async function versionPage(db: Db, textId: number, asked: PageRequest) {
  const all = db.selectFrom('help_versions').where('text_id', '=', textId)
  const rows = all.select(['id', 'number', 'title', 'author', 'at'])
  const [found, total] = await Promise.all([
    pageOf(rows, newestFirst, asked),
    countUpTo(db, all.select('id')),
  ])
  return { found, total }
}

const newestFirst: Order<{ number: number }> = {
  by: [sql.ref('number')],
  descending: true,
  are: ['id'],
  placeOf: ({ number }) => [number],
}

/** What a version of a text said. */
export const versionOf = (db: Db, textId: number, number: number) =>
  db
    .selectFrom('help_versions')
    .select(['id', 'number', 'title', 'about', 'markdown', 'html', 'contents', 'author', 'at'])
    .where('text_id', '=', textId)
    .where('number', '=', number)
    .executeTakeFirst()
