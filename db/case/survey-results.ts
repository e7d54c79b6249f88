import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

/**
 * Surveys of one month, lead or tier, or of cases in which one rule of the matrix acted, and what came
 * back.
 */
export interface SurveyCounts {
  by: 'month' | 'lead' | 'tier' | 'rule'
  /** "2026-11", a name, a number or a rule's id; null where there was no lead, or no rule acted. */
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
 * What came of the surveys sent since then. An answer counts for the survey of the solution it followed,
 * also if it came before its mail; lead and tier are the case's own, as it is now. A case counts for
 * every rule that acted in it before.
 */
export async function surveyCounts(db: Db, since: number): Promise<SurveyCounts[]> {
  const { rows } = await sql<SurveyCounts>`
    with sent as (
      select case_id, seq, at, coalesce((
        select max(solved.seq) from events as solved
        where solved.case_id = events.case_id and solved.kind = 'resolved'
          and solved.seq < events.seq
      ), seq) as from_seq
      from events
      where kind = 'survey_sent' and at >= ${time(since)} and not (data ? 'again')
      order by at desc limit ${sql.lit(mostSurveys)}
    ), asked as (
      select *, lead(from_seq) over (partition by case_id order by seq) as next_seq from sent
    ), answered as (
      select asked.case_id, asked.seq, to_char(asked.at at time zone 'UTC', 'YYYY-MM') as month,
        cases.state -> 'lead' ->> 'name' as lead, cases.tier::text as tier, (
          select (data ->> 'ces')::int from events
          where events.case_id = asked.case_id and kind = 'survey_answered'
            and data ->> 'ces' is not null and events.seq > asked.from_seq
            and (asked.next_seq is null or events.seq < asked.next_seq)
          order by events.seq desc limit 1
        ) as ces
      from asked join cases on cases.id = asked.case_id
    ), ruled as (
      select rule, ces from answered left join lateral (
        select distinct data -> 'because' ->> 'rule' as rule from events
        where events.case_id = answered.case_id and events.seq < answered.seq and data ? 'because'
      ) as acted on true
    ), grouped as (select
      case when grouping(month) = 0 then 'month' when grouping(lead) = 0 then 'lead' else 'tier' end
        as by,
      coalesce(month, lead, tier) as of,
      count(*)::int as asked, count(ces)::int as rated, avg(ces)::float as mean,
      count(*) filter (where ces >= 5)::int as easy
    from answered group by grouping sets ((month), (lead), (tier))
    union all
    select 'rule', rule, count(*)::int, count(ces)::int, avg(ces)::float,
      count(*) filter (where ces >= 5)::int
    from ruled group by rule)
    select * from grouped order by by, asked desc, of limit ${sql.lit(mostRows)}`.execute(db)
  return rows
}
