import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

export interface Waiting {
  /** `mail`, `case`, `alert`, `inbox`, `reading`, `ticket`, or `hook` and the channel. */
  queue: string
  channel: string | null
  waiting: number
  /** Since when the oldest waits, in milliseconds since the epoch. */
  oldest: number
}

/**
 * The queues that hold what should have left or been read by now, while nothing has: judged by what waits
 * and what left last, whatever the cause. A letter in trouble that others have passed since does not count.
 * What is held on purpose doesn't count before it may leave. What was made in what is the future counts
 * too: the clock was set back.
 */
export async function standingStill(db: Db, at: number, patience: number): Promise<Waiting[]> {
  const [before, after] = [time(at - patience), time(at + patience)]
  const { rows } = await sql<Waiting>`
    with last as (
      select carrier, (select max(sent_at) from outbox
        where outbox.carrier = each.carrier and sent_at <= ${time(at)}) as sent_at
      from (values ('mail'), ('code'), ('case')) as each (carrier)
    ), late as (
      select outbox.carrier, case when outbox.carrier = 'hook' then recipient end as channel,
        since
      from outbox left join last on last.carrier = outbox.carrier,
        greatest(coalesce(told_at, created_at), held_until) as since
      where next_at is not null and outbox.carrier in ('mail', 'code', 'hook', 'case')
        and (since < ${before} or since > ${after}) and held_until > ${time(at)} is not true
        and not (attempts > 0 and since <= last.sent_at is true)
    ), letters as (
      select carrier as queue, channel, count(*) as waiting, min(since) as oldest
      from late group by 1, 2
    )
    select * from letters where not exists (
      select from outbox where carrier = letters.queue
        and (letters.channel is null or recipient = letters.channel)
        and sent_at > ${before} and sent_at < ${after})
    union all
    select 'alert', null, count(*), min(created_at) from outbox
    where carrier = 'alert' and next_at is not null and (next_at < ${before}
      or (created_at < ${before} and last_error is not null)
      or (created_at > ${after} and next_at >= created_at))
    having count(*) > 0
    union all
    select 'inbox', null, count(*), min(received_at) from inbox
    where next_at is not null and (received_at < ${before} or received_at > ${after})
      and received_at > coalesce((select max(received_at) from inbox
        where next_at is null and received_at <= ${time(at)}), '-infinity')
    having count(*) > 0
    union all
    select 'reading', null, count(*), min(created_at) from second_readings
    where created_at < ${before} or created_at > ${after}
    having count(*) > 0
    union all
    select 'ticket', null, count(*), min(heard_at) from tickets where next_at < ${before}
    having count(*) > 0
  `.execute(db)
  return rows
}
