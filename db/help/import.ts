import type { Db } from '../tables.ts'
import { time } from '../time.ts'

/** Texts that may have come from this file: by path, by slug, or by article and language. */
export const textsToCompare = (
  db: Db,
  by: { path: string; slug: string; articleId: number; language: string },
) =>
  db
    .selectFrom('help_texts as text')
    .innerJoin('help_articles as article', 'article.id', 'text.article_id')
    .leftJoin('help_versions as version', 'version.id', 'text.version_id')
    .select(['text.id', 'text.article_id', 'text.slug', 'text.state', 'text.path'])
    .select(['text.language', 'version.title', 'version.about', 'version.markdown'])
    .select(['version.source as source', 'version.html', 'version.author'])
    .select(['article.category_id', 'article.language as main_language', 'article.readers'])
    .select(['article.plans', 'article.position', 'article.related', 'article.owner_id'])
    .select(['article.review_by', 'article.source as kept_in', 'article.changed_at'])
    .where((eb) =>
      eb.or([
        ...[eb('text.path', '=', by.path), eb('text.slug', '=', by.slug)],
        eb.and([eb('article_id', '=', by.articleId), eb('text.language', '=', by.language)]),
      ]),
    )
    .execute()

/** Of the texts that came from these files, or are called the same and did: those changed on the desk since. */
export async function textsChangedHere(
  db: Db,
  files: readonly { path: string; slug: string }[],
): Promise<{ id: number; path: string | null; slug: string }[]> {
  if (files.length === 0) return []
  return db
    .selectFrom('help_texts as text')
    .innerJoin('help_articles as article', 'article.id', 'text.article_id')
    .select(['text.id', 'text.path', 'text.slug'])
    .where('article.changed_at', 'is not', null)
    .where('text.path', 'is not', null)
    .where((eb) =>
      eb.or([
        eb(
          'text.path',
          'in',
          files.map(({ path }) => path),
        ),
        eb(
          'text.slug',
          'in',
          files.map(({ slug }) => slug),
        ),
      ]),
    )
    .execute()
}

/** The file a text was imported from last, as it was; null if it never was. */
export async function lastImported(db: Db, textId: number): Promise<string | null> {
  const row = await db
    .selectFrom('help_versions')
    .select('source')
    .where('text_id', '=', textId)
    .where('source', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.source ?? null
}

export type TextToCompare = Awaited<ReturnType<typeof textsToCompare>>[number]

/** Texts that came from files, by their file. */
export const importedTexts = (db: Db) =>
  db
    .selectFrom('help_texts')
    .select(['id', 'path', 'state'])
    .where('path', 'is not', null)
    .orderBy('path')
    .execute()

/** Every text that may be read some day, by its article. */
export async function textsByArticle(db: Db) {
  const texts = await db
    .selectFrom('help_texts')
    .select(['article_id', 'language', 'path'])
    .where('state', '!=', 'archived')
    .execute()
  return Map.groupBy(texts, (text) => text.article_id)
}

/** Every text that isn't archived, as its newest version says. */
export const textsToExport = (db: Db) =>
  db
    .selectFrom('help_texts as text')
    .innerJoin('help_articles as article', 'article.id', 'text.article_id')
    .innerJoin('help_categories as category', 'category.id', 'article.category_id')
    .innerJoin('help_versions as version', 'version.id', 'text.version_id')
    .select(['text.path', 'text.slug', 'text.language', 'text.state', 'version.source'])
    .select(['version.title', 'version.about', 'version.markdown', 'category.slug as category'])
    .select(['article.readers', 'article.plans', 'article.position', 'article.related'])
    .where('text.state', '!=', 'archived')
    .orderBy('text.id')
    .execute()

export type TextToExport = Awaited<ReturnType<typeof textsToExport>>[number]

export interface HelpFile {
  sha256: string
  type: string
  size: number
  width: number | null
  height: number | null
}

export async function keepHelpFile(db: Db, file: HelpFile, at: number): Promise<void> {
  await db
    .insertInto('help_files')
    .values({ ...file, created_at: time(at) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function countHelpFiles(db: Db, since: number): Promise<number> {
  const { count } = await db
    .selectFrom('help_files')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('created_at', '>', time(since))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Every image that's kept. */
export const helpFiles = (db: Db) =>
  db.selectFrom('help_files').select(['sha256', 'type', 'width', 'height']).execute()

export const helpFile = (db: Db, sha256: string) =>
  db.selectFrom('help_files').selectAll().where('sha256', '=', sha256).executeTakeFirst()
