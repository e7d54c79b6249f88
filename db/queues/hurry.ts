import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

interface TooFarAhead {
  at: number
  /** What is put off beyond this is due at once. */
  beyond: number
  /** What was made further ahead than this, in milliseconds, was made by another clock. */
  slack: number
}

/**
 * Brings forward what is put off too far. Alerts may rightly wait for hours: only those that were made in
 * what is the future now are arranged anew. Rows somebody is working on are left for the next time.
 */
export async function hurryQueues(db: Db, { at, beyond, slack }: TooFarAhead): Promise<boolean> {
  const { rows } = await sql<{ hurried: number }>`
    with letters as (
      update outbox set next_at = ${time(at)} where id in (
        select id from outbox
        where carrier in ('mail', 'code', 'hook', 'case') and next_at > ${time(beyond)}
        for update skip locked)
      returning 1
    ), alerts as (
      update outbox set next_at = ${time(at)} where id in (
        select id from outbox
        where carrier = 'alert' and next_at > ${time(at + slack)}
          and created_at > ${time(at + slack)} and next_at >= created_at
        for update skip locked)
      returning 1
    ), received as (
      update inbox set next_at = ${time(at)} where provider_id in (
        select provider_id from inbox where next_at > ${time(beyond)} for update skip locked)
      returning 1
    ), readings as (
      update second_readings set next_at = ${time(at)} where (case_id, seq) in (
        select case_id, seq from second_readings where next_at > ${time(beyond)}
        for update skip locked)
      returning 1
    ), attached as (
      update files set next_at = ${time(at)} where id in (
        select id from files where next_at > ${time(beyond)} for update skip locked)
      returning 1
    )
    select (select count(*) from attached) + (select count(*) from letters) + (select count(*) from alerts)
      + (select count(*) from received) + (select count(*) from readings) as hurried
  `.execute(db)
  return (rows[0]?.hurried ?? 0) > 0
}
