import type { EventKind, PublicEvent } from '@caselead/core/case/events.ts'
import type { Case } from '@caselead/core/case/state.ts'
import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import type { IncidentRow } from './incident/incidents.ts'

/** A case's events in order, with their hashes. */
export async function eventsOf(db: Db, caseId: number, until = 2_147_483_647) {
  return db
    .selectFrom('events')
    .select(['case_id', 'seq', 'at', 'kind', 'actor', 'visibility', 'data', 'hash'])
    .where('case_id', '=', caseId)
    .where('seq', '<=', until)
    .orderBy('seq')
    .execute()
}

/** Those after one of them. */
export async function eventsAfter(db: Db, caseId: number, seq: number): Promise<StoredEvent[]> {
  return db
    .selectFrom('events')
    .select(['case_id', 'seq', 'at', 'kind', 'actor', 'visibility', 'data', 'hash'])
    .where('case_id', '=', caseId)
    .where('seq', '>', seq)
    .orderBy('seq')
    .execute()
}

export type StoredEvent = Awaited<ReturnType<typeof eventsOf>>[number]

/** A case's events of some kinds, in order: its conversation without what clocks and rules did. */
export async function eventsOfKinds(db: Db, caseId: number, kinds: readonly EventKind[]) {
  return db
    .selectFrom('events')
    .select(['case_id', 'seq', 'at', 'kind', 'actor', 'visibility', 'data', 'hash'])
    .where('case_id', '=', caseId)
    .where('kind', 'in', kinds)
    .orderBy('seq')
    .execute()
}

/** Who did what comes after an event of a case, in order. */
export async function doneSince(db: Db, caseId: number, seq: number) {
  return db
    .selectFrom('events')
    .select(['at', 'actor', 'kind'])
    .where('case_id', '=', caseId)
    .where('seq', '>', seq)
    .orderBy('seq')
    .execute()
}

/** More of one case's events than this are read in several turns. */
const mostPublic = 200

interface CaseForCustomer {
  state: Case
  /** When the newest public event was. */
  last_at: number | null
  /** The incident it is part of, unless that has ended. */
  incidents: IncidentRow[]
  /** What is internal never leaves the database. */
  events: PublicEvent[]
}

/**
 * A case with the newest of its public events, or those before one of them, in one row: the page
 * that is read more often than any other.
 */
export async function caseForCustomer(db: Db, id: number, before = 2_147_483_647) {
  const { rows } = await sql<CaseForCustomer>`
    select state, (
      select coalesce(json_agg(json_build_object('id', id, 'title', title, 'lead', lead, 'stage', stage)), '[]') from incidents
      where id = cases.incident and ended_at is null
    ) as incidents, (
      select (extract(epoch from at) * 1000)::bigint from events
      where case_id = cases.id and visibility = 'public' order by seq desc limit 1
    ) as last_at, (
      select coalesce(json_agg(json_build_object(
        'seq', seq, 'at', (extract(epoch from at) * 1000)::bigint, 'kind', kind, 'actor', actor,
        'visibility', visibility, 'data', data - '{packet,alreadyGiven}'::text[]) order by seq), '[]')
      from (
        select seq, at, kind, actor, visibility, data from events
        where case_id = cases.id and visibility = 'public' and seq < ${before}
        order by seq desc limit ${mostPublic}
      ) as newest
    ) as events
    from cases where id = ${id}
  `.execute(db)
  return rows[0]
}

/** Whether somebody did anything on a case. */
export async function hasWritten(db: Db, caseId: number, contactId: string): Promise<boolean> {
  const row = await db
    .selectFrom('events')
    .select('seq')
    .where('case_id', '=', caseId)
    .where(sql`actor ->> 'id'`, '=', contactId)
    .where(sql`actor ->> 'type'`, '=', 'contact')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The newest event in which a mail's words stand. */
export async function newestWritten(db: Db, caseId: number, until: number): Promise<number | null> {
  const row = await db
    .selectFrom('events')
    .select('seq')
    .where('case_id', '=', caseId)
    .where('seq', '<=', until)
    .where('kind', 'in', ['opened', 'customer_message', 'survey_answered', 'note', 'reply'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.seq ?? null
}
