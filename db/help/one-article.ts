import { sql } from 'kysely'
import type { Db } from '../tables.ts'

/** An article with what is said about all its texts. */
export const articleById = (db: Db, id: number) =>
  db
    .selectFrom('help_articles as article')
    .innerJoin('help_categories as category', 'category.id', 'article.category_id')
    .selectAll('article')
    .select('category.slug as category')
    .select(
      sql<boolean>`exists (select from help_texts as text
        where text.article_id = article.id and text.state = 'published')`.as('is_public'),
    )
    .where('article.id', '=', id)
    .executeTakeFirst()

export type WrittenArticle = NonNullable<Awaited<ReturnType<typeof articleById>>>

/** A text with its newest version, which may be ahead of the one that's read. */
export const newestText = (db: Db, articleId: number, language: string) =>
  db
    .selectFrom('help_texts as text')
    .innerJoin('help_versions as version', 'version.text_id', 'text.id')
    .select(['text.id', 'text.article_id', 'text.language', 'text.slug', 'text.state', 'text.path'])
    .select(['text.version_id', 'text.updated_at', 'version.id as newest_id', 'version.number'])
    .select([
      'version.title',
      'version.about',
      'version.markdown',
      'version.html',
      'version.author',
    ])
    .select(['version.at', 'version.contents'])
    .where('text.article_id', '=', articleId)
    .where('text.language', '=', language)
    .orderBy('version.number', 'desc')
    .limit(1)
    .executeTakeFirst()

export type NewestText = NonNullable<Awaited<ReturnType<typeof newestText>>>

/** The text that is called this, or was. */
export const textNamed = (db: Db, slug: string) =>
  db
    .selectFrom('help_slugs as named')
    .innerJoin('help_texts as text', 'text.id', 'named.text_id')
    .select(['text.id', 'text.title'])
    .where('named.slug', '=', slug)
    .executeTakeFirst()

export interface LinkTarget {
  /** As the link says it. */
  named: string
  slug: string
  state: 'draft' | 'published' | 'archived'
  title: string
  readers: WrittenArticle['readers']
  plans: WrittenArticle['plans']
  /** Everywhere in it that a link can lead to. */
  anchors: string[]
}

/** What these slugs lead to. */
export async function linkTargets(db: Db, slugs: readonly string[]): Promise<LinkTarget[]> {
  if (slugs.length === 0) return []
  return db
    .selectFrom('help_slugs as named')
    .innerJoin('help_texts as text', 'text.id', 'named.text_id')
    .innerJoin('help_articles as article', 'article.id', 'text.article_id')
    .leftJoin('help_versions as version', 'version.id', 'text.version_id')
    .select(['named.slug as named', 'text.slug', 'text.state', 'text.title'])
    .select(['article.readers', 'article.plans'])
    .select(
      sql<string[]>`coalesce(jsonb_path_query_array(version.sections, '$[*].anchor'), '[]')`.as(
        'anchors',
      ),
    )
    .where('named.slug', 'in', slugs)
    .execute()
}

export const helpFilesOf = (db: Db, hashes: readonly string[]) =>
  db
    .selectFrom('help_files')
    .selectAll()
    .where('sha256', 'in', hashes.length > 0 ? hashes : [''])
    .execute()

/** The newest articles that were written from a case. */
export const articlesOfCase = (db: Db, caseId: number, most: number) =>
  db
    .selectFrom('help_articles as article')
    .innerJoin('help_texts as text', (join) =>
      join
        .onRef('text.article_id', '=', 'article.id')
        .onRef('text.language', '=', 'article.language'),
    )
    .select(['article.id', 'text.title', 'text.state'])
    .where('article.case_id', '=', caseId)
    .orderBy('article.id', 'desc')
    .limit(most)
    .execute()
