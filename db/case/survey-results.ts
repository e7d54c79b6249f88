import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

/** Surveys of one month, of one lead or of one tier, and what came back. */
export interface SurveyCounts {
  by: 'month' | 'lead' | 'tier'
  /** "2026-11", a name or a number; null where there was no lead. */
  of: string | null
  asked: number
  /** Answered with a number. */
  rated: number
  /** The mean of those numbers; null without any. */
  mean: number | null
  /** Those of 5 and more. */
  easy: number
}

/** The newest surveys since then that are counted; a desk sends no more in half a year. */
const mostSurveys = 50_000
const mostRows = 150

/**
 * What came of the surveys sent since then. An answer counts for the survey it followed; lead and tier
 * are the case's own, as it is now.
 */
export async function surveyCounts(db: Db, since: number): Promise<SurveyCounts[]> {
  const { rows } = await sql<SurveyCounts>`
    with asked as (
      select case_id, seq, at, lead(seq) over (partition by case_id order by seq) as next_seq
      from events
      where kind = 'survey_sent' and at >= ${time(since)} and not (data ? 'again')
      order by at desc limit ${sql.lit(mostSurveys)}
    ), answered as (
      select to_char(asked.at at time zone 'UTC', 'YYYY-MM') as month,
        cases.state -> 'lead' ->> 'name' as lead, cases.tier::text as tier, (
          select (data ->> 'ces')::int from events
          where events.case_id = asked.case_id and kind = 'survey_answered'
            and data ->> 'ces' is not null and events.seq > asked.seq
            and (asked.next_seq is null or events.seq < asked.next_seq)
          order by events.seq desc limit 1
        ) as ces
      from asked join cases on cases.id = asked.case_id
    )
    select
      case when grouping(month) = 0 then 'month' when grouping(lead) = 0 then 'lead' else 'tier' end
        as by,
      coalesce(month, lead, tier) as of,
      count(*)::int as asked, count(ces)::int as rated, avg(ces)::float as mean,
      count(*) filter (where ces >= 5)::int as easy
    from answered group by grouping sets ((month), (lead), (tier))
    order by 1, count(*) desc, 2 limit ${sql.lit(mostRows)}`.execute(db)
  return rows
}
