import { nameOf } from '@caselead/core/base/actor.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { newestOfIncident } from '@caselead/db/case/incident/events.ts'
import { casesOfIncident, incidents, oneIncident } from '@caselead/db/case/incident/lists.ts'
import type { PageRequest } from '@caselead/db/pages.ts'
import type { Context } from '../../auth/context.ts'
import type { IncidentPage, IncidentRow } from '../types/incidents.ts'
import { type Paging, paging } from '../types/paging.ts'
import { deskRows } from './desk.ts'

/** A page of incidents, open ones first, then the newest. */
export async function incidentList(
  { runtime }: Context,
  asked: PageRequest,
): Promise<{ incidents: IncidentRow[]; paging: Paging }> {
  const { found, total } = await incidents(runtime.db, asked)
  return { incidents: found.rows.map(incidentRow), paging: paging(found, total) }
}

/** An incident with a page of the cases that are part of it. */
export async function incidentPage(
  { runtime }: Context,
  { incident, ...asked }: PageRequest & { incident: string },
): Promise<IncidentPage> {
  const [row, { found, total }, said] = await Promise.all([
    oneIncident(runtime.db, incident),
    casesOfIncident(runtime.db, incident, asked),
    newestOfIncident(runtime.db, incident, mostSteps),
  ])
  if (!row) throw new Refusal('not_found', notFoundWords.incident)
  const rows = await deskRows(runtime, found.rows)
  const steps = said.map(({ actor, ...step }) => ({ ...step, by: nameOf(actor) }))
  return { ...incidentRow(row), steps, rows, paging: paging(found, total) }
}

const mostSteps = 50

type Row = Awaited<ReturnType<typeof incidents>>['found']['rows'][number]

const incidentRow = ({ id, title, lead, stage, opened_at, ended_at, cases }: Row): IncidentRow => ({
  id,
  title,
  openedAt: opened_at,
  endedAt: ended_at,
  lead,
  stage,
  cases: Number(cases ?? 0),
})
