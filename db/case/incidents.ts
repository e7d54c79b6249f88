import { sql } from 'kysely'
import { countUpTo, type Order, type PageRequest, pageOf } from '../pages.ts'
import { time } from '../time.ts'
import { newestFirst } from './case-lists.ts'
import type { Db } from './cases.ts'

export interface IncidentRow {
  id: string
  title: string
}

/** Those that have not ended, oldest first. */
export async function openIncidents(db: Db): Promise<IncidentRow[]> {
  return db
    .selectFrom('incidents')
    .select(['id', 'title'])
    .where('ended_at', 'is', null)
    .orderBy('opened_at')
    .execute()
}

/** The newest of those, and how many there are. */
export async function newestOpenIncidents(db: Db, most: number) {
  const open = db.selectFrom('incidents').where('ended_at', 'is', null)
  const [rows, total] = await Promise.all([
    open.select(['id', 'title']).orderBy('opened_at', 'desc').orderBy('id').limit(most).execute(),
    countUpTo(db, open.select('id')),
  ])
  return { rows, total }
}

export async function incidentTitle(db: Db, id: string) {
  return db
    .selectFrom('incidents')
    .select(['id', 'title', 'ended_at'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function insertIncidents(
  db: Db,
  rows: (IncidentRow & { at: number })[],
): Promise<void> {
  if (rows.length === 0) return
  await db
    .insertInto('incidents')
    .values(rows.map(({ id, title, at }) => ({ id, title, opened_at: time(at) })))
    .execute()
}

/** Those that went on at some time between two instants. */
export async function incidentsBetween(db: Db, from: number, to: number) {
  return db
    .selectFrom('incidents')
    .selectAll()
    .where('opened_at', '<=', time(to))
    .where((eb) => eb.or([eb('ended_at', 'is', null), eb('ended_at', '>=', time(from))]))
    .orderBy('opened_at')
    .execute()
}

/** Another transaction opened an incident of this title first. */
export const isOpenedElsewhere = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'incidents_open'

/** A page of the incidents, open ones first, then the newest, and how many there are. */
export async function incidents(db: Db, asked: PageRequest) {
  const [found, total] = await Promise.all([
    pageOf(withCases(db), openThenNewest, asked),
    countUpTo(db, db.selectFrom('incidents').select('id')),
  ])
  return { found, total }
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

export async function countOpenIncidents(db: Db): Promise<number> {
  const row = await db
    .selectFrom('incidents')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** A page of the cases that are part of an incident, the newest first, and how many there are. */
export async function casesOfIncident(db: Db, id: string, asked: PageRequest) {
  const part = db
    .selectFrom('cases')
    .select(['id', 'state', 'last_event_at', 'due_at'])
    .where('incident', '=', id)
  const [found, total] = await Promise.all([pageOf(part, newestFirst, asked), countUpTo(db, part)])
  return { found, total }
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

/** Ends an open incident; answers whether there was one. */
export async function endIncident(db: Db, id: string, at: number): Promise<boolean> {
  const result = await db
    .updateTable('incidents')
    .set({ ended_at: time(at) })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
