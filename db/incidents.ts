import { sql } from 'kysely'
import type { Db } from './cases.ts'
import { time } from './time.ts'

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

/** Another transaction opened an incident of this title first. */
export const isOpenedElsewhere = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'incidents_open'

/** Every incident, newest first, and how many cases are part of it. */
export async function incidents(db: Db) {
  return db
    .selectFrom('incidents')
    .selectAll('incidents')
    .select((eb) =>
      eb
        .selectFrom('cases')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .where(sql`state ->> 'incident'`, '=', eb.ref('incidents.id'))
        .as('cases'),
    )
    .orderBy('opened_at', 'desc')
    .limit(100)
    .execute()
}

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
