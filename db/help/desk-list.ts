import { sql } from 'kysely'
import { countedPage, holding, type Order, type PageRequest } from '../pages.ts'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

export const articleFilters = ['all', 'drafts', 'mine', 'stale', 'archived'] as const
export type ArticleFilter = (typeof articleFilters)[number]

interface ArticlesAsked extends PageRequest {
  show: ArticleFilter
  words: string
  language?: string | undefined
  agentId: string
  now: number
  /** An article without a date to review it by is stale if nothing of it is newer. */
  staleBefore: number
}

/** A page of all articles, by category, and how many there are. */
export async function articlePage(
  db: Db,
  { show, words, language, agentId, ...asked }: ArticlesAsked,
) {
  const { now, staleBefore } = asked
  const holds = {
    all: sql<boolean>`true`,
    drafts: sql<boolean>`exists (select from help_texts as text where text.article_id = help_articles.id
      and (text.state = 'draft' or (text.state = 'published' and ${isAhead})))`,
    mine: sql<boolean>`help_articles.owner_id = ${agentId}`,
    stale: sql<boolean>`exists (select from help_texts as text
      where text.article_id = help_articles.id and text.state = 'published')
      and coalesce(help_articles.review_by < ${time(now)}, (select max(text.updated_at) from help_texts as text
        where text.article_id = help_articles.id) < ${time(staleBefore)})`,
    archived: sql<boolean>`not exists (select from help_texts as text
      where text.article_id = help_articles.id and text.state <> 'archived')`,
  }
  let found = db
    .selectFrom('help_articles')
    .innerJoin('help_categories', 'help_categories.id', 'help_articles.category_id')
    .where(holds[show])
  if (language) found = found.where(hasText(sql`text.language = ${language}`))
  if (words) found = found.where(hasText(sql`text.title ilike ${holding(words)}`))
  const rows = found
    .select([
      'help_articles.id',
      'help_articles.language',
      'help_articles.readers',
      'help_articles.plans',
    ])
    .select([
      'help_articles.owner_id',
      'help_articles.review_by',
      'help_articles.source',
      'help_articles.position',
    ])
    .select(['help_categories.slug as category', 'help_categories.names', shelf.as('shelf')])
    .select(lastReminder.as('reminded_at'))
  const all = found.select('help_articles.id')
  return countedPage(db, { rows, all, order: byShelf, asked })
}

/** There's a version of the text that nobody reads yet. */
const isAhead = sql<boolean>`exists (select from help_versions as version
  where version.text_id = text.id and version.id > text.version_id)`

/** When its owner was last reminded of the date that it has now. */
const lastReminder = sql<number | null>`(select max(at) from help_review_reminders as told
  where told.article_id = help_articles.id and told.owner_id = help_articles.owner_id
    and told.review_by = help_articles.review_by)`

const hasText = (which: ReturnType<typeof sql>) =>
  sql<boolean>`exists (select from help_texts as text where text.article_id = help_articles.id and ${which})`

/** Categories in their order, as one text. */
const shelf = sql<string>`(lpad((help_categories.position::bigint + 2147483648)::text, 10, '0') || help_categories.slug)`

const byShelf: Order<{ shelf: string; position: number; id: number }> = {
  by: [shelf, sql.ref('help_articles.position'), sql.ref('help_articles.id')],
  are: ['text', 'id', 'id'],
  placeOf: (row) => [row.shelf, row.position, row.id],
}

/** The texts of these articles, each as its newest version says. */
export const textsOfArticles = (db: Db, ids: readonly number[]) =>
  db
    .selectFrom('help_texts as text')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('help_versions as version')
          .select(['version.id as newest_id', 'version.number', 'version.author', 'version.at'])
          .select(['version.title as newest_title'])
          .whereRef('version.text_id', '=', 'text.id')
          .orderBy('version.number', 'desc')
          .limit(1)
          .as('newest'),
      (join) => join.onTrue(),
    )
    .select(['text.id', 'text.article_id', 'text.language', 'text.slug', 'text.state', 'text.path'])
    .select(['text.version_id', 'text.updated_at', 'newest.newest_id', 'newest.number'])
    .select(['newest.newest_title', 'newest.author', 'newest.at'])
    .where('text.article_id', 'in', ids.length > 0 ? ids : [0])
    .orderBy('text.id')
    .execute()

export type ListedText = Awaited<ReturnType<typeof textsOfArticles>>[number]

/** The languages articles are written in. */
export async function writtenLanguages(db: Db, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('help_texts')
    .select('language')
    .distinct()
    .orderBy('language')
    .limit(most)
    .execute()
  return rows.map(({ language }) => language)
}
