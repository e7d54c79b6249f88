import { incidents } from '@caselead/db/incidents.ts'
import type { Context } from '../context.ts'
import type { IncidentRow } from './types.ts'

/** Known incidents, newest first. */
export async function incidentList({ desk }: Context): Promise<IncidentRow[]> {
  const rows = await incidents(desk.db)
  return rows.map(({ id, title, opened_at, ended_at, cases }) => ({
    id,
    title,
    openedAt: opened_at,
    endedAt: ended_at,
    cases: Number(cases ?? 0),
  }))
}
