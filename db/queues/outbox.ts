import type { Db, Row } from '../tables.ts'
import { time } from '../time.ts'
import type { Carrier, Payload } from './letters.ts'

/**
 * Locks the letter that waits longest, passing over those another worker is sending and those to
 * receivers who are not to be asked now.
 */
export async function claimLetter(
  db: Db,
  carrier: Carrier,
  at: number,
  resting: string[] = [],
): Promise<Row<'outbox'> | undefined> {
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('carrier', '=', carrier)
    .where('next_at', '<=', time(at))
    .$if(resting.length > 0, (query) => query.where('recipient', 'not in', resting))
    .orderBy('next_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

/** Sent, and with it whatever it told of besides. */
export async function letterSent(
  db: Db,
  id: string,
  at: number,
  providerId: string | null,
): Promise<void> {
  await db
    .updateTable('outbox')
    .set((eb) => ({
      sent_at: time(at),
      next_at: null,
      provider_id: providerId,
      last_error: null,
      attempts: eb('attempts', '+', 1),
    }))
    .where((eb) => eb.or([eb('id', '=', id), eb('digest', '=', id)]))
    .execute()
}

/** Not sent: tried again at `nextAt`, or never when that is null. */
export async function letterFailed(
  db: Db,
  id: string,
  reason: string,
  nextAt: number | null,
): Promise<void> {
  await db
    .updateTable('outbox')
    .set((eb) => ({
      next_at: nextAt === null ? null : time(nextAt),
      last_error: reason,
      attempts: eb('attempts', '+', 1),
    }))
    .where((eb) =>
      nextAt === null ? eb.or([eb('id', '=', id), eb('digest', '=', id)]) : eb('id', '=', id),
    )
    .execute()
}

/** Another carrier takes it, at once. */
export async function passLetter(db: Db, id: string, carrier: Carrier, at: number): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ carrier, next_at: time(at) })
    .where('id', '=', id)
    .execute()
}

/** A part of it is done; it stays due, with how far it came. */
export async function letterGoesOn(db: Db, id: string, payload: Payload): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ payload: JSON.stringify(payload) })
    .where('id', '=', id)
    .execute()
}

/** It goes after another, and nothing is said about it. */
export async function letterGivesWay(db: Db, id: string, nextAt: number): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ next_at: time(nextAt) })
    .where('id', '=', id)
    .execute()
}

/** Put off without having failed. */
export async function letterWaits(
  db: Db,
  id: string,
  reason: string,
  nextAt: number,
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ next_at: time(nextAt), last_error: reason })
    .where('id', '=', id)
    .execute()
}

/** Held on purpose until then: it hasn't failed, and nothing is wrong. */
export async function letterHeld(
  db: Db,
  id: string,
  reason: string | null,
  until: number,
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ next_at: time(until), held_until: time(until), last_error: reason })
    .where('id', '=', id)
    .execute()
}
