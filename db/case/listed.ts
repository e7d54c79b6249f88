import { sql } from 'kysely'
import { countedPage, type Order, type PageRequest } from '../pages.ts'
import type { Db } from '../tables.ts'

export const rows = (db: Db) =>
  db.selectFrom('cases').select(['id', 'state', 'last_event_at', 'due_at'])

export type ListedCase = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

/** The highest number first. */
export const newestFirst: Order<{ id: number }> = {
  by: [sql.ref('cases.id')],
  are: ['id'],
  descending: true,
  placeOf: ({ id }) => [id],
}

export async function oneCase(db: Db, id: number) {
  return db
    .selectFrom('cases')
    .select(['id', 'state', 'last_event_at'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function casesByIds(db: Db, ids: readonly number[]) {
  if (ids.length === 0) return []
  return db.selectFrom('cases').select(['id', 'state']).where('id', 'in', ids).execute()
}

export const openRows = (db: Db) =>
  rows(db).where('resolved_at', 'is', null).where('closed_at', 'is', null)

/** A page of the open cases a partner works on or is handed, the oldest first, and how many there are. */
export async function referredTo(db: Db, partnerId: string, asked: PageRequest) {
  const referred = openRows(db).where((eb) =>
    eb.or([eb('assignee_id', '=', partnerId), eb('handoff_to', '=', partnerId)]),
  )
  return countedPage(db, { rows: referred, all: referred, order: oldestFirst, asked })
}

/** The lowest number first. */
const oldestFirst: Order<{ id: number }> = { ...newestFirst, descending: false }
