import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'
import { inOrder } from './alerts.ts'
import type { Carrier, LetterPayload } from './letters.ts'

export interface ToldAlert {
  id: string
  payload: LetterPayload
  /** The letter that tells of it, when that is not itself alone. */
  digest: string | null
}

/** Hands alerts to their carrier; of those told as one only the leading letter leaves. */
export async function tellAlerts(
  db: Db,
  carrier: Carrier,
  alerts: ToldAlert[],
  at: number,
): Promise<void> {
  await sql`
    update outbox set carrier = ${carrier}, payload = told.payload, digest = told.digest,
      told_at = ${time(at)},
      next_at = case when coalesce(told.digest, told.id) = told.id then ${time(at)} end
    from jsonb_to_recordset(${JSON.stringify(alerts)}::jsonb)
      as told (id text, payload jsonb, digest text)
    where outbox.id = told.id
  `.execute(db)
}

export async function putOffAlerts(db: Db, ids: string[], until: number): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ next_at: time(until), last_error: null })
    .where('id', 'in', ids)
    .execute()
}

/** Nothing more comes of them. */
export async function dropAlerts(db: Db, ids: string[], reason: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ next_at: null, last_error: reason })
    .where('id', 'in', ids)
    .execute()
}

/** All alerts of a receiver that could not be arranged. */
export async function putOffReceiver(
  db: Db,
  recipient: string,
  { until, reason }: { until: number; reason: string },
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ next_at: time(until), last_error: reason })
    .where('carrier', '=', 'alert')
    .where('recipient', '=', recipient)
    .where('next_at', '<=', time(until))
    .execute()
}

/** Alerts of these cases are arranged anew, as when they came. */
export async function hurryAlerts(db: Db, caseIds: number[]): Promise<void> {
  if (caseIds.length === 0) return
  const theirs = await inOrder(db).where('case_id', 'in', caseIds).execute()
  if (theirs.length === 0) return
  await db
    .updateTable('outbox')
    .set(({ ref }) => ({ next_at: ref('created_at') }))
    .where(
      'id',
      'in',
      theirs.map(({ id }) => id),
    )
    .execute()
}
