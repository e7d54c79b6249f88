import type { SearchGroup } from '@caselead/core/help/figures/gaps.ts'
import type { SearchCounts, SearchKind } from '@caselead/core/help/figures/search-kinds.ts'
import { type RawBuilder, sql } from 'kysely'
import { countedPage, type Order, type Page, type PageRequest } from '../../pages.ts'
import { rowsOf } from '../../rows.ts'
import type { Db } from '../../tables.ts'
import { time } from '../../time.ts'

const unopened = sql`(not near and opened_id is null and answer_id is null)`
const unanswered = sql`(asks and answer_id is null and opened_id is null)`

const kinds: Record<SearchKind | 'gap', RawBuilder<unknown>> = {
  all: sql`true`,
  opened: sql`(opened_id is not null)`,
  answered: sql`(answer_id is not null)`,
  nothing: sql`near`,
  unopened,
  unanswered,
  /** It led to nothing: what the gaps are made of. */
  gap: sql`(near and opened_id is null or ${unopened} or ${unanswered})`,
}

export async function searchCounts(db: Db, since: number): Promise<SearchCounts> {
  const count = (kind: SearchKind) =>
    sql`(count(*) filter (where ${kinds[kind]}))::int as ${sql.ref(kind)}`
  const { rows } = await sql<SearchCounts>`
    select ${count('all')}, ${count('opened')}, ${count('answered')}, ${count('nothing')},
      ${count('unopened')}, ${count('unanswered')}
    from help_searches where at >= ${time(since)}`.execute(db)
  return rows[0] ?? { all: 0, opened: 0, answered: 0, nothing: 0, unopened: 0, unanswered: 0 }
}

const mostGroups = 300

/** Searches that led to nothing, by their words, those with most first. */
export async function searchGroups(db: Db, since: number): Promise<SearchGroup[]> {
  const { rows } = await sql<SearchGroup>`
    select stems, count(*)::int as searches,
      (count(*) filter (where ${kinds.nothing}))::int as nothing,
      (count(*) filter (where ${kinds.unopened}))::int as unopened,
      (count(*) filter (where ${kinds.unanswered}))::int as unanswered,
      (array_agg(words order by at desc))[1:3] as examples,
      coalesce((array_agg(distinct case_id) filter (where case_id is not null))[1:5], '{}') as cases
    from help_searches where at >= ${time(since)} and ${kinds.gap}
    group by stems order by 2 desc, stems limit ${mostGroups}`.execute(db)
  return rows
}

/** How many people searched for each gap, and how many cases they opened afterwards. */
export async function gapPeople(
  db: Db,
  { since, gaps }: { since: number; gaps: readonly (readonly string[])[] },
): Promise<Map<number, { people: number; cases: number }>> {
  const parts = gaps.flatMap((stems, gap) => stems.map((each) => ({ gap, stems: each })))
  const { rows } = await sql<{ gap: number; people: number; cases: number }>`
    select r.gap, count(distinct who)::int as people, count(distinct case_id)::int as cases
    from ${rowsOf(parts)} (gap integer, stems text) join help_searches using (stems)
    where at >= ${time(since)} and ${kinds.gap} group by r.gap`.execute(db)
  return new Map(rows.map(({ gap, people, cases }) => [gap, { people, cases }]))
}

export interface SearchRow {
  id: string
  at: number
  words: string
  language: string
  known: boolean
  found: number
  near: boolean
  answerId: number | null
  openedId: number | null
  caseId: number | null
}

export interface SearchesAsked {
  since: number
  kind: SearchKind
  /** Only searches of a gap, by the stems of their words. */
  stems: readonly string[] | null
}

/** The searches behind a number, the newest first. */
export async function searchList(
  db: Db,
  { since, kind, stems }: SearchesAsked,
  page: PageRequest,
): Promise<{ found: Page<SearchRow>; total: number }> {
  const inGap = stems ? sql`(${kinds.gap} and stems = any(${stems}))` : sql`true`
  const rows = sql<SearchRow>`(select id::text as id, at, words, language,
      contact_id is not null as known, cardinality(found) as found, near, answer_id as "answerId",
      opened_id as "openedId", case_id as "caseId"
    from help_searches where at >= ${time(since)} and ${kinds[kind]} and ${inGap})`
  const found = db.selectFrom(rows.as('search')).selectAll()
  return countedPage(db, { rows: found, all: found, order: newestFirst, asked: page })
}

const newestFirst: Order<SearchRow> = {
  by: [sql`at`, sql`id`],
  descending: true,
  are: ['instant', 'text'],
  placeOf: ({ at, id }) => [at, id],
}
