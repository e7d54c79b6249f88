import { sql } from 'kysely'
import { rowsOf } from '../../rows.ts'
import type { Db } from '../../tables.ts'

export interface SearchToKeep {
  id: string
  at: number
  who: string
  contact_id: string | null
  words: string
  language: string
  stems: string
  asks: boolean
  found: number[]
  near: boolean
  answer_id: number | null
  confidence: number | null
}

export interface ReadingToKeep {
  at: number
  who: string
  contact_id: string | null
  text_id: number
  opened_at: number | null
  solved: boolean | null
}

/** Somebody may have been deleted since. */
const isStillThere = sql`(r.contact_id is null or exists (select from contacts where id = r.contact_id))`

export const iso = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString()

/** A search that went on is kept as it ended. */
export async function keepSearches(db: Db, searches: readonly SearchToKeep[]): Promise<void> {
  if (searches.length === 0) return
  const rows = searches.map((each) => ({ ...each, at: iso(each.at) }))
  await sql`insert into help_searches (id, at, who, contact_id, words, language, stems, asks, found,
      near, answer_id, confidence)
    select r.* from ${rowsOf(rows)} (id uuid, at timestamptz, who text, contact_id text, words text,
      language text, stems text, asks boolean, found integer[], near boolean, answer_id integer,
      confidence real)
    where ${isStillThere}
    on conflict (id) do update set at = excluded.at, words = excluded.words, stems = excluded.stems,
      asks = excluded.asks, found = excluded.found, near = excluded.near,
      verdict = case when help_searches.answer_id = excluded.answer_id then help_searches.verdict end,
      answer_id = excluded.answer_id, confidence = excluded.confidence`.execute(db)
}

/** One a visitor, text and day: what's known of it adds up. */
export async function keepReadings(db: Db, readings: readonly ReadingToKeep[]): Promise<void> {
  if (readings.length === 0) return
  const rows = readings.map((each) => ({
    ...each,
    ...{ at: iso(each.at), opened_at: iso(each.opened_at), day: iso(each.at)?.slice(0, 10) },
  }))
  await sql`insert into help_readings (at, who, contact_id, text_id, day, opened_at, solved)
    select min(at), who, min(contact_id), text_id, day, min(opened_at),
      (array_agg(solved order by at desc) filter (where solved is not null))[1]
    from ${rowsOf(rows)} (at timestamptz, who text, contact_id text, text_id integer, day date,
      opened_at timestamptz, solved boolean)
    where ${isStillThere}
    group by who, text_id, day
    on conflict (who, text_id, day) do update set
      opened_at = coalesce(help_readings.opened_at, excluded.opened_at),
      solved = coalesce(excluded.solved, help_readings.solved)`.execute(db)
  const opened = rows.filter(({ opened_at }) => opened_at !== null)
  await sql`update help_searches as search set opened_id = r.text_id
    from ${rowsOf(opened)} (who text, text_id integer, opened_at timestamptz)
    where search.who = r.who and search.opened_id is null and search.at <= r.opened_at
      and search.at > r.opened_at - interval '30 minutes'
      and (r.text_id = any(search.found) or r.text_id = search.answer_id)`.execute(db)
}
