import type { HelpSection } from '@caselead/core/help/article.ts'
import type { Db } from '../tables.ts'

/** Every published text, in the order of categories and articles, with its readers. */
export const publishedTexts = (db: Db) =>
  db
    .selectFrom('help_texts as text')
    .innerJoin('help_articles as article', 'article.id', 'text.article_id')
    .innerJoin('help_categories as category', 'category.id', 'article.category_id')
    .innerJoin('help_versions as version', 'version.id', 'text.version_id')
    .select(['text.id', 'text.article_id', 'text.language', 'text.slug', 'text.version_id'])
    .select(['version.title', 'version.about', 'text.updated_at'])
    .select(['article.language as main_language', 'article.readers', 'article.plans'])
    .select(['article.related', 'article.category_id'])
    .where('text.state', '=', 'published')
    .orderBy('category.position')
    .orderBy('category.slug')
    .orderBy('article.position')
    .orderBy('version.title')
    .orderBy('text.id')
    .execute()

export type PublishedText = Awaited<ReturnType<typeof publishedTexts>>[number]

export const helpCategories = (db: Db) =>
  db.selectFrom('help_categories').selectAll().orderBy('position').orderBy('slug').execute()

export type HelpCategory = Awaited<ReturnType<typeof helpCategories>>[number]

/** The sections of these versions, for the search. */
export async function sectionsOf(
  db: Db,
  versions: readonly number[],
): Promise<Map<number, HelpSection[]>> {
  if (versions.length === 0) return new Map()
  const rows = await db
    .selectFrom('help_versions')
    .select(['id', 'sections'])
    .where('id', 'in', versions)
    .execute()
  return new Map(rows.map(({ id, sections }) => [id, sections]))
}

/** The published text with a slug, or that had it before; undefined if there's none. */
export const textBySlug = (db: Db, slug: string) =>
  db
    .selectFrom('help_slugs as named')
    .innerJoin('help_texts as text', 'text.id', 'named.text_id')
    .innerJoin('help_articles as article', 'article.id', 'text.article_id')
    .innerJoin('help_versions as version', 'version.id', 'text.version_id')
    .select(['text.id', 'text.article_id', 'text.slug', 'text.language', 'text.updated_at'])
    .select(['version.id as version_id', 'version.title', 'version.about', 'version.html'])
    .select(['version.contents', 'version.author'])
    .select(['article.readers', 'article.plans', 'article.category_id', 'article.related'])
    .where('named.slug', '=', slug)
    .where('text.state', '=', 'published')
    .executeTakeFirst()

/** Which version is published at this very slug, and for whom. */
export const versionAt = (db: Db, slug: string) =>
  db
    .selectFrom('help_texts as text')
    .innerJoin('help_articles as article', 'article.id', 'text.article_id')
    .select(['text.id', 'text.version_id', 'article.readers', 'article.plans'])
    .where('text.slug', '=', slug)
    .where('text.state', '=', 'published')
    .executeTakeFirst()

export async function markdownOf(db: Db, versionId: number): Promise<string> {
  const { markdown } = await db
    .selectFrom('help_versions')
    .select('markdown')
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow()
  return markdown
}
