import type { Verdict } from '@caselead/core/help/answer/learned.ts'
import { sql } from 'kysely'
import { rowsOf } from '../../rows.ts'
import type { Db } from '../../tables.ts'
import { iso } from './keep.ts'

const most = 5_000

/** What people said of the answers they were shown: the newest of those that are kept. */
export async function answerVerdicts(db: Db): Promise<Verdict[]> {
  const { rows } = await sql<Verdict>`select confidence, verdict as right from help_searches
    where verdict is not null and confidence is not null order by at desc limit ${most}`.execute(db)
  return rows
}

export interface VerdictToKeep {
  at: number
  who: string
  text_id: number
  verdict: boolean
}

const day = sql`(at at time zone 'UTC')::date`
const network = sql`case when contact_id is null then split_part(who, '.', 1) else who end`

/**
 * Whether the passage last shown to somebody was the answer. A visitor has one verdict an answer and day;
 * whoever says it again has changed their mind. A network has so many a day; whoever is signed in is a
 * network of their own.
 */
export async function keepVerdicts(
  db: Db,
  verdicts: readonly VerdictToKeep[],
  mostOfNetwork: number,
): Promise<void> {
  if (verdicts.length === 0) return
  const rows = verdicts.map((each) => ({ ...each, at: iso(each.at) }))
  await sql`with said as (
      select distinct on (who, text_id, day) shown.*, r.text_id, r.verdict, r.at
      from ${rowsOf(rows)} (at timestamptz, who text, text_id integer, verdict boolean)
        cross join lateral (select id, who, ${day} as day, ${network} as network from help_searches
          where who = r.who and answer_id = r.text_id
            and at <= r.at and at > r.at - interval '1 hour' order by at desc limit 1) as shown
      order by who, text_id, day, r.at desc
    ), others as (
      select network, day, count(*) from (
        select who, answer_id, ${day} as day, ${network} as network from help_searches
        where verdict is not null and at > (select min(at) from said) - interval '2 days'
      ) as earlier
      where not exists (select from said where said.who = earlier.who
        and said.text_id = earlier.answer_id and said.day = earlier.day)
      group by network, day
    ), counted as (
      select said.*, coalesce(others.count, 0)
        + row_number() over (partition by network, day order by said.at, said.id) as place
      from said left join others using (network, day)
    ), taken_back as (
      update help_searches as earlier set verdict = null from said
      where earlier.who = said.who and earlier.answer_id = said.text_id and earlier.id <> said.id
        and earlier.verdict is not null and (earlier.at at time zone 'UTC')::date = said.day
    )
    update help_searches set verdict = counted.verdict from counted
    where help_searches.id = counted.id and place <= ${mostOfNetwork}`.execute(db)
}
