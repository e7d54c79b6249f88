import { sql } from 'kysely'
import { atOnce } from '../../queues/keeping.ts'
import type { Db } from '../../tables.ts'
import { time } from '../../time.ts'

/** Readings before an instant become counts by day; answers how many went. */
export async function foldReadings(db: Db, before: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with gone as (
      delete from help_readings where id in (
        select id from help_readings where at < ${time(before)} order by at limit ${atOnce})
      returning day, text_id, opened_at, solved, case_id
    ), kept as (
      insert into help_reading_days (day, text_id, shown, opened, solved, cases)
      select day, text_id, count(*)::int, count(opened_at)::int,
        (count(*) filter (where solved))::int, count(case_id)::int
      from gone group by day, text_id
      on conflict (day, text_id) do update set
        shown = help_reading_days.shown + excluded.shown,
        opened = help_reading_days.opened + excluded.opened,
        solved = help_reading_days.solved + excluded.solved,
        cases = help_reading_days.cases + excluded.cases
    )
    select count(*)::int as count from gone`.execute(db)
  return rows[0]?.count ?? 0
}

/** The same for searches: their words are gone. */
export async function foldSearches(db: Db, before: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with gone as (
      delete from help_searches where id in (
        select id from help_searches where at < ${time(before)} order by at limit ${atOnce})
      returning (at at time zone 'UTC')::date as day, near, opened_id
    ), kept as (
      insert into help_search_days (day, searches, nothing, opened)
      select day, count(*)::int, (count(*) filter (where near))::int, count(opened_id)::int
      from gone group by day
      on conflict (day) do update set
        searches = help_search_days.searches + excluded.searches,
        nothing = help_search_days.nothing + excluded.nothing,
        opened = help_search_days.opened + excluded.opened
    )
    select count(*)::int as count from gone`.execute(db)
  return rows[0]?.count ?? 0
}
