import { sql } from 'kysely'
import { countedPage, type Order, type PageRequest } from '../pages.ts'
import type { Db } from '../tables.ts'

/** A page of a text's versions, the newest first, and how many there are. */
export async function versionPage(db: Db, textId: number, asked: PageRequest) {
  const all = db.selectFrom('help_versions').where('text_id', '=', textId)
  const rows = all.select(['id', 'number', 'title', 'author', 'at'])
  return countedPage(db, { rows, all: all.select('id'), order: newestFirst, asked })
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
