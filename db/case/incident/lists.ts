import { sql } from 'kysely'
import { countedPage, type Order, type PageRequest } from '../../pages.ts'
import type { Db } from '../../tables.ts'
import { newestFirst } from '../listed.ts'

/** A page of the incidents, open ones first, then the newest, and how many there are. */
export async function incidents(db: Db, asked: PageRequest) {
  const all = db.selectFrom('incidents').select('id')
  return countedPage(db, { rows: withCases(db), all, order: openThenNewest, asked })
}

const openThenNewest: Order<{ ended_at: number | null; opened_at: number; id: string }> = {
  by: [sql`(ended_at is null)`, sql.ref('opened_at'), sql.ref('id')],
  descending: true,
  are: ['boolean', 'instant', 'text'],
  placeOf: ({ ended_at, opened_at, id }) => [ended_at === null, opened_at, id],
}

export async function oneIncident(db: Db, id: string) {
  return withCases(db).where('id', '=', id).executeTakeFirst()
}

/** A page of the cases that are part of an incident, the newest first, and how many there are. */
export async function casesOfIncident(db: Db, id: string, asked: PageRequest) {
  const part = db
    .selectFrom('cases')
    .select(['id', 'state', 'last_event_at', 'due_at'])
    .where('incident', '=', id)
  return countedPage(db, { rows: part, all: part, order: newestFirst, asked })
}

/** With how many cases are part of each. */
const withCases = (db: Db) =>
  db
    .selectFrom('incidents')
    .selectAll('incidents')
    .select((eb) =>
      eb
        .selectFrom('cases')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('cases.incident', '=', 'incidents.id')
        .as('cases'),
    )
