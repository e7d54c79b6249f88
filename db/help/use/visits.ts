import type { AlikeVisits, Visit } from '@caselead/core/help/figures/outcomes.ts'
import { type RawBuilder, sql } from 'kysely'
import { countedPage, type Order, type Page, type PageRequest } from '../../pages.ts'
import type { Db } from '../../tables.ts'
import { time } from '../../time.ts'

export const visitsOf = ['all', 'article', 'category'] as const
export type VisitsOf = (typeof visitsOf)[number]

export interface VisitsAsked {
  of: VisitsOf
  since: number
  /** What was read before this is old enough to know whether a case followed. */
  oldBefore: number
}

const keys: Record<VisitsOf, RawBuilder<string>> = {
  all: sql`''`,
  article: sql`reading.text_id::text`,
  category: sql`article.category_id::text`,
}

const readings: Record<VisitsOf, RawBuilder<unknown>> = {
  all: sql`help_readings as reading`,
  article: sql`help_readings as reading`,
  category: sql`help_readings as reading join help_texts as text on text.id = reading.text_id
    join help_articles as article on article.id = text.article_id`,
}

/** One row a visitor and day; of articles or categories, one for each. A visit is as old as what it read last. */
const visits = ({ of, since, oldBefore }: VisitsAsked, more = sql``) => sql`
  select ${keys[of]} as of, bool_or(reading.contact_id is not null) as known,
    bool_or(reading.opened_at is not null) as opened,
    coalesce(bool_or(reading.solved), false) as solved, bool_or(reading.case_id is not null) as has_case,
    max(reading.at) < ${time(oldBefore)} as is_old ${more}
  from ${readings[of]} where reading.at >= ${time(since)}
  group by 1, reading.who, reading.day`

/** What a list of them says besides. */
const details = sql`, min(reading.id) as id, min(reading.at) as at, min(reading.case_id) as case_id,
  array_agg(distinct reading.text_id) as texts`

export type VisitGroup = AlikeVisits & { of: string; known: boolean }

/** How many visits came out alike, of the articles or categories with most of them. */
export async function visitGroups(
  db: Db,
  { most, key, ...asked }: VisitsAsked & { most: number; key?: string },
): Promise<VisitGroup[]> {
  const { rows } = await sql<VisitGroup>`
    with visits as (${visits(asked)}), top as (
      select of from visits where ${key ?? null}::text is null or of = ${key ?? null}
      group by of order by count(*) desc, of limit ${most}
    )
    select of, known, opened, solved, has_case as "hasCase", is_old as "isOld", count(*)::int as count
    from visits join top using (of) group by of, known, opened, solved, has_case, is_old`.execute(
    db,
  )
  return rows
}

export interface VisitRow {
  id: number
  at: number
  known: boolean
  opened: boolean
  solved: boolean
  caseId: number | null
  isOld: boolean
  texts: number[]
}

const columns: Record<keyof Visit, string> = {
  ...{ opened: 'opened', solved: 'solved', hasCase: 'has_case', isOld: 'is_old' },
}

const like = (wanted: Partial<Visit>) =>
  sql.join(
    [
      sql`true`,
      ...Object.entries(wanted).map(
        ([name, value]) => sql`${sql.ref(columns[name as keyof Visit])} = ${value}`,
      ),
    ],
    sql` and `,
  )

/** The visits behind a number, the newest first. */
export async function visitList(
  db: Db,
  {
    key,
    wanted,
    known,
    ...asked
  }: VisitsAsked & {
    key: string
    wanted: Partial<Visit>
    known: boolean | null
  },
  page: PageRequest,
): Promise<{ found: Page<VisitRow>; total: number }> {
  const rows = sql<VisitRow>`(select id, at, known, opened, solved, case_id as "caseId",
    is_old as "isOld", texts from (${visits(asked, details)}) as visits
    where of = ${key} and ${like(wanted)} and (${known}::boolean is null or known = ${known}))`
  const found = db.selectFrom(rows.as('visit')).selectAll()
  return countedPage(db, { rows: found, all: found, order: newestFirst, asked: page })
}

const newestFirst: Order<VisitRow> = {
  by: [sql`at`, sql`id`],
  descending: true,
  are: ['instant', 'id'],
  placeOf: ({ at, id }) => [at, id],
}
