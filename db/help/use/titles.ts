import { sql } from 'kysely'
import type { Db } from '../../tables.ts'
import { time } from '../../time.ts'

/** Texts by their ids, whatever became of them. */
export async function textsNamed(db: Db, ids: readonly number[]) {
  if (ids.length === 0) return new Map<number, TextNamed>()
  const rows = await db
    .selectFrom('help_texts')
    .select(['id', 'title', 'slug', 'state', 'language'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export interface TextNamed {
  id: number
  title: string
  slug: string
  state: string
  language: string
}

export interface Votes {
  text_id: number
  yes: number
  no: number
}

/** Votes on texts since an instant. */
export async function votesFor(db: Db, ids: readonly number[], since: number): Promise<Votes[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('help_votes')
    .select(['text_id', sql<number>`(count(*) filter (where solved))::int`.as('yes')])
    .select(sql<number>`(count(*) filter (where not solved))::int`.as('no'))
    .where('text_id', 'in', ids)
    .where('at', '>=', time(since))
    .groupBy('text_id')
    .execute()
  return rows
}

/** What readers wrote with their votes, the newest first. */
export const voteWords = (
  db: Db,
  textId: number,
  { since, most }: { since: number; most: number },
) =>
  db
    .selectFrom('help_votes')
    .select(['at', 'solved', 'why'])
    .where('text_id', '=', textId)
    .where('why', 'is not', null)
    .where('at', '>=', time(since))
    .orderBy('at', 'desc')
    .limit(most)
    .execute()

/** Articles opened and problems solved, as far back as anything is kept. */
export async function readingsSoFar(db: Db): Promise<{ opened: number; since: string | null }> {
  const { rows } = await sql<{ opened: number; since: string | null }>`
    select coalesce(sum(opened), 0)::int as opened, to_char(min(day), 'YYYY-MM-DD') as since from (
      select day, opened from help_reading_days
      union all select day, count(opened_at)::int from help_readings group by day) as days`.execute(
    db,
  )
  return rows[0] ?? { opened: 0, since: null }
}
