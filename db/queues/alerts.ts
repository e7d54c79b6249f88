import type { Case } from '@caselead/core/case/state.ts'
import { sql } from 'kysely'
import type { StoredEvent } from '../case/events.ts'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'
import type { LetterPayload } from './letters.ts'

/** The receiver whose alert waits longest to be arranged. */
export async function nextReceiver(db: Db, at: number): Promise<string | null> {
  const row = await db
    .selectFrom('outbox')
    .select('recipient')
    .where('carrier', '=', 'alert')
    .where('next_at', '<=', time(at))
    .orderBy('next_at')
    .limit(1)
    .executeTakeFirst()
  return row?.recipient ?? null
}

/**
 * Until the transaction ends nobody else arranges what this receiver is told; answers what waits, the
 * oldest first. Alerts that are being hurried are waited for, so that their cases are read as they are
 * then.
 */
export async function lockReceiver(db: Db, recipient: string): Promise<string[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`alerts ${recipient}`}, 0))`.execute(db)
  const waiting = await inOrder(db).where('recipient', '=', recipient).execute()
  return waiting.map(({ id }) => id)
}

/** Locked in one order whoever asks, so that nobody waits for each other. */
export const inOrder = (db: Db) =>
  db
    .selectFrom('outbox')
    .select('id')
    .where('carrier', '=', 'alert')
    .where('next_at', 'is not', null)
    .orderBy('created_at')
    .orderBy('id')
    .forUpdate()

export interface WaitingAlert {
  id: string
  payload: LetterPayload
  created_at: number
  next_at: number | null
  /** Its case as it is now. */
  state: Case
  cause: StoredEvent
}

/** Some of the alerts that wait, with their cases: read in parts, however many there are. */
export async function waitingAlerts(db: Db, ids: readonly string[]): Promise<WaitingAlert[]> {
  const rows = await db
    .selectFrom('outbox as letter')
    .innerJoin('cases', 'cases.id', 'letter.case_id')
    .innerJoin('events as cause', (join) =>
      join.onRef('cause.case_id', '=', 'letter.case_id').onRef('cause.seq', '=', 'letter.seq'),
    )
    .selectAll('cause')
    .select([
      'letter.id as letter_id',
      'letter.payload',
      'letter.created_at',
      'letter.next_at',
      'cases.state',
    ])
    .where('letter.id', 'in', ids)
    .orderBy('letter.created_at')
    .orderBy('letter.id')
    // Alerts alone are arranged, and none of them is a code.
    .$narrowType<{ payload: LetterPayload }>()
    .execute()
  return rows.map(({ letter_id, payload, created_at, next_at, state, ...cause }) => ({
    ...{ id: letter_id, payload, created_at, next_at, state, cause },
  }))
}

const aDay = 24 * 60 * 60 * 1000

/** How many alerts a receiver was told of since then until now, and when last of several as one. */
export async function toldLately(
  db: Db,
  recipient: string,
  { since, now }: { since: number; now: number },
): Promise<{ count: number; lastDigestAt: number | null }> {
  return db
    .selectFrom('outbox')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('told_at', '>', time(since)).as('count'),
      eb.fn.max('told_at').filterWhere('digest', 'is not', null).as('lastDigestAt'),
    ])
    .where('recipient', '=', recipient)
    .where('told_at', '>', time(since - aDay))
    .where('told_at', '<=', time(now))
    .executeTakeFirstOrThrow()
}
