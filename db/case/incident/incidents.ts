import type { Named } from '@caselead/core/base/actor.ts'
import type { IncidentStage } from '@caselead/core/base/vocabulary.ts'
import { countUpTo } from '../../pages.ts'
import type { Db } from '../../tables.ts'
import { time } from '../../time.ts'

export interface IncidentRow {
  id: string
  title: string
  lead?: Named | null
  stage?: IncidentStage | null
}

/** Those that have not ended, oldest first. */
export async function openIncidents(db: Db): Promise<IncidentRow[]> {
  return db
    .selectFrom('incidents')
    .select(['id', 'title', 'lead', 'stage'])
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
    .select(['id', 'title', 'lead', 'stage', 'ended_at'])
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

export async function countOpenIncidents(db: Db): Promise<number> {
  const row = await db
    .selectFrom('incidents')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
