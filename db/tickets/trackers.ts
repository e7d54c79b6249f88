import type { TicketTracker } from '@caselead/core/base/vocabulary.ts'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'
import type { TrackerHeard, TrackerRefused } from './tables.ts'

export async function noteHeard(
  db: Db,
  tracker: TicketTracker,
  heard: TrackerHeard,
  at: number,
): Promise<void> {
  const row = { heard, heard_at: time(at) }
  await db
    .insertInto('ticket_trackers')
    .values({ tracker, refused: null, ...row })
    .onConflict((conflict) => conflict.column('tracker').doUpdateSet(row))
    .execute()
}

export async function noteRefused(
  db: Db,
  tracker: TicketTracker,
  refused: TrackerRefused,
  at: number,
): Promise<void> {
  const row = { refused, refused_at: time(at) }
  await db
    .insertInto('ticket_trackers')
    .values({ tracker, heard: null, ...row })
    .onConflict((conflict) => conflict.column('tracker').doUpdateSet(row))
    .execute()
}

/** What was last heard of each tracker. */
export const trackersHeard = (db: Db) => db.selectFrom('ticket_trackers').selectAll().execute()
