import type { Db } from './cases.ts'

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

export type StoredEvent = Awaited<ReturnType<typeof eventsOf>>[number]
