import type { CaseEvent } from '@caselead/core/case/events.ts'
import { writeFollower } from '@caselead/db/case/followers.ts'
import type { Db } from '@caselead/db/tables.ts'

/** Keeps beside the cases who follows them: their lists of cases are read from there. */
export async function recordFollowers(db: Db, events: readonly CaseEvent[]): Promise<void> {
  for (const { kind, data, caseId } of events) {
    if (kind !== 'follower_added' && kind !== 'follower_removed') continue
    await writeFollower(db, { caseId, contactId: data.who.id, follows: kind === 'follower_added' })
  }
}
