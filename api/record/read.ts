import type { CaseEvent } from '@caselead/core/case/events.ts'
import { eventsAfter, eventsOf, type StoredEvent } from '@caselead/db/case/events.ts'
import type { Db } from '@caselead/db/tables.ts'

export const asEvent = (row: StoredEvent): CaseEvent =>
  ({
    caseId: row.case_id,
    seq: row.seq,
    at: row.at,
    kind: row.kind,
    actor: row.actor,
    visibility: row.visibility,
    data: row.data,
  }) as CaseEvent

export async function readEvents(db: Db, caseId: number, until?: number): Promise<CaseEvent[]> {
  return (await eventsOf(db, caseId, until)).map(asEvent)
}

/** Those after one of them. */
export async function readEventsAfter(db: Db, caseId: number, seq: number): Promise<CaseEvent[]> {
  return (await eventsAfter(db, caseId, seq)).map(asEvent)
}
