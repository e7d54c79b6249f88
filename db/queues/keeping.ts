import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

/** How many rows one statement looks at: nobody waits for it, and no more than these are locked. */
export const atOnce = 1000

/** Where a walk through the outbox stands. */
export interface LetterMark {
  at: number
  id: string
}

/**
 * Takes away settled letters created after a mark and until an instant; answers the mark of the
 * last it looked at, null when there are no more. The newest letter to each receiver on a case stays:
 * the next one tells what happened since.
 */
export async function forgetLetters(
  db: Db,
  after: LetterMark,
  until: number,
): Promise<LetterMark | null> {
  const { rows } = await sql<LetterMark>`
    with seen as (
      select id, case_id, recipient, seq, created_at, sent_at, last_error from outbox
      where next_at is null and created_at <= ${time(until)}
        and (created_at, id) > (${time(after.at)}, ${after.id})
      order by created_at, id limit ${atOnce}
    ), gone as (
      delete from outbox using seen
      where outbox.id = seen.id and outbox.next_at is null
        and (seen.sent_at is not null or seen.last_error is not null)
        and (seen.case_id is null or exists (
          select from outbox as newer where newer.case_id = seen.case_id
            and newer.recipient = seen.recipient and newer.seq > seen.seq
            and (newer.sent_at is not null or newer.next_at is not null)))
    )
    select created_at as at, id from seen order by created_at desc, id desc limit 1
  `.execute(db)
  return rows[0] ?? null
}

/** Links and reply addresses that no longer open anything since then; answers how many went. */
export async function forgetCapabilities(db: Db, before: number): Promise<number> {
  return affected(
    await sql`delete from capabilities where token_hash in (
      select token_hash from capabilities where expires_at < ${time(before)}
      order by expires_at limit ${atOnce})`.execute(db),
  )
}

/** Received mail of which nothing became, and nobody waits for; a case's mail stays with its case. */
export async function forgetReceived(db: Db, before: number): Promise<number> {
  return affected(
    await sql`delete from inbox where provider_id in (
      select provider_id from inbox
      where next_at is null and outcome is not null and received_at < ${time(before)}
        and (case_id is null or outcome = 'duplicate')
        and set_aside_at is null and settled is null
      order by received_at limit ${atOnce})`.execute(db),
  )
}

/** Mail somebody dropped, some time after. */
export async function forgetDropped(db: Db, before: number): Promise<number> {
  return affected(
    await sql`delete from inbox where provider_id in (
      select provider_id from inbox
      where settled ->> 'did' = 'dropped' and (settled ->> 'at')::bigint < ${before}
      limit ${atOnce})`.execute(db),
  )
}

/** Which mails were taken: by then nobody delivers one of them again. */
export async function forgetTaken(db: Db, before: number): Promise<number> {
  return affected(
    await sql`delete from taken_mails where message_id in (
      select message_id from taken_mails where at < ${time(before)}
      order by at limit ${atOnce})`.execute(db),
  )
}

/** What was answered to repeated requests. */
export async function forgetKeys(db: Db, before: number): Promise<number> {
  return affected(
    await sql`delete from idempotency where (owner, key) in (
      select owner, key from idempotency where at < ${time(before)} order by at limit ${atOnce})`.execute(
      db,
    ),
  )
}

/** What trackers sent of tickets: by then nobody sends it again. */
export async function forgetDeliveries(db: Db, before: number): Promise<number> {
  return affected(
    await sql`delete from ticket_deliveries where (tracker, id) in (
      select tracker, id from ticket_deliveries where at < ${time(before)}
      order by at limit ${atOnce})`.execute(db),
  )
}

const affected = ({ numAffectedRows = 0n }: { numAffectedRows?: bigint | undefined }): number =>
  Number(numAffectedRows)
