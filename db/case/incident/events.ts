import type { Actor, Named } from '@caselead/core/base/actor.ts'
import type { IncidentStage } from '@caselead/core/base/vocabulary.ts'
import { sql } from 'kysely'
import type { Db } from '../../tables.ts'
import { time } from '../../time.ts'

/** Who leads an incident and how far it is; null where nobody has said. */
export interface IncidentFacts {
  lead: Named | null
  stage: IncidentStage | null
}

/** Who changes an incident, and when. */
export interface IncidentChange {
  actor: Actor
  at: number
}

/** Says, in a transaction, who leads an open incident and how far it is; answers whether there was one. */
export async function describeIncident(
  db: Db,
  id: string,
  facts: IncidentFacts,
  change: IncidentChange,
): Promise<boolean> {
  const known = await openForUpdate(db, id)
  if (!known) return false
  if (isSame(known, facts)) return true
  const { stage } = facts
  const lead = facts.lead && JSON.stringify(facts.lead)
  await db.updateTable('incidents').set({ lead, stage }).where('id', '=', id).execute()
  await record(db, id, 'described', facts, change)
  return true
}

/** Ends an open incident, in a transaction; answers whether there was one. */
export async function endIncident(db: Db, id: string, change: IncidentChange): Promise<boolean> {
  const known = await openForUpdate(db, id)
  if (!known) return false
  const ended_at = time(change.at)
  await db.updateTable('incidents').set({ ended_at }).where('id', '=', id).execute()
  await record(db, id, 'ended', known, change)
  return true
}

/** The newest of what was said of an incident. */
export const newestOfIncident = (db: Db, id: string, most: number) =>
  db
    .selectFrom('incident_events')
    .select(['at', 'kind', 'actor', 'lead', 'stage'])
    .where('incident', '=', id)
    .orderBy('id', 'desc')
    .limit(most)
    .execute()

const openForUpdate = (db: Db, id: string): Promise<IncidentFacts | undefined> =>
  db
    .selectFrom('incidents')
    .select(['lead', 'stage'])
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

const isSame = (one: IncidentFacts, other: IncidentFacts): boolean =>
  one.lead?.id === other.lead?.id && one.stage === other.stage

/** With it, whoever has a case of the incident open sees it afresh. */
async function record(
  db: Db,
  incident: string,
  kind: 'described' | 'ended',
  { lead, stage }: IncidentFacts,
  { actor, at }: IncidentChange,
): Promise<void> {
  await db
    .insertInto('incident_events')
    .values({
      ...{ incident, kind, stage, at: time(at), actor: JSON.stringify(actor) },
      lead: lead && JSON.stringify(lead),
    })
    .execute()
  await sql`select pg_notify('case', id::text) from cases
    where incident = ${incident} and closed_at is null`.execute(db)
}
