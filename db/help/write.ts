import type { Plan } from '@caselead/core/base/vocabulary.ts'
import type { HelpSection } from '@caselead/core/help/article.ts'
import type { HelpReaders } from '@caselead/core/help/readers.ts'
import { sql } from 'kysely'
import { notify } from '../notify.ts'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'
import { noteImages } from './images.ts'
import type { CategoryName, ContentsEntry, TextState } from './tables.ts'

/** Articles are written one after another, by whole imports or on the desk. */
export async function oneWriterAtATime(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('caselead help import'))`.execute(db)
}

export interface CategoryToKeep {
  slug: string
  icon: string | null
  position: number
  names: Record<string, CategoryName>
}

/** Answers its id, and whether anything about it changed. */
export async function keepCategory(
  db: Db,
  { slug, icon, position, names }: CategoryToKeep,
): Promise<{ id: number; isNew: boolean }> {
  const same = await db
    .selectFrom('help_categories')
    .select(['id', 'icon', 'position', 'names'])
    .where('slug', '=', slug)
    .executeTakeFirst()
  const values = { icon, position, names: JSON.stringify(names) }
  if (same && isAlike(same, { icon, position, names })) return { id: same.id, isNew: false }
  const { id } = await db
    .insertInto('help_categories')
    .values({ slug, ...values })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet(values))
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, isNew: true }
}

/** PostgreSQL gives objects back with their keys in another order. */
const isAlike = (
  one: { icon: string | null; position: number; names: Record<string, CategoryName> },
  other: typeof one,
): boolean =>
  one.icon === other.icon &&
  one.position === other.position &&
  Object.keys({ ...one.names, ...other.names }).every(
    (language) =>
      one.names[language]?.title === other.names[language]?.title &&
      one.names[language]?.about === other.names[language]?.about,
  )

export interface ArticleToKeep {
  category_id: number
  language: string
  readers: HelpReaders
  plans: Plan[]
  position: number
  related: string[]
  owner_id: string | null
  review_by: number | null
  source: 'desk' | 'files'
}

export async function addArticle(
  db: Db,
  article: ArticleToKeep,
  at: number,
  caseId: number | null = null,
): Promise<number> {
  const { id } = await db
    .insertInto('help_articles')
    .values({ ...inColumns(article), created_at: time(at), case_id: caseId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function changeArticle(db: Db, id: number, article: ArticleToKeep): Promise<void> {
  await db
    .updateTable('help_articles')
    .set({ ...inColumns(article), changed_at: null, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** Somebody on the desk changed it, or one of its texts. */
export async function changeArticleHere(
  db: Db,
  id: number,
  article: ArticleToKeep | null,
  at: number,
): Promise<void> {
  await db
    .updateTable('help_articles')
    .set({
      ...(article && { ...inColumns(article), revision: sql<number>`revision + 1` }),
      changed_at: time(at),
    })
    .where('id', '=', id)
    .execute()
}

const inColumns = (article: ArticleToKeep) => ({
  ...article,
  review_by: article.review_by === null ? null : time(article.review_by),
})

export interface TextToKeep {
  article_id: number
  language: string
  slug: string
  title: string
  about: string
  state: TextState
  updated_at: number
  path: string | null
}

export async function addText(db: Db, text: TextToKeep): Promise<number> {
  const { id } = await db
    .insertInto('help_texts')
    .values({ ...text, updated_at: time(text.updated_at) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function changeText(
  db: Db,
  id: number,
  text: Partial<TextToKeep> & { version_id?: number },
): Promise<void> {
  const { updated_at, ...others } = text
  await db
    .updateTable('help_texts')
    .set({ ...others, ...(updated_at !== undefined && { updated_at: time(updated_at) }) })
    .where('id', '=', id)
    .execute()
}

/** Links to an older slug still lead there. */
export async function nameText(db: Db, textId: number, slug: string): Promise<void> {
  await db
    .insertInto('help_slugs')
    .values({ slug, text_id: textId })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet({ text_id: textId }))
    .execute()
}

/** It's found under this, too, unless that's what another text is called now. */
export async function aliasText(db: Db, textId: number, slug: string): Promise<void> {
  await sql`insert into help_slugs (slug, text_id) select ${slug}::text, ${textId}::integer
    where not exists (select from help_texts where slug = ${slug} and id <> ${textId})
    on conflict (slug) do update set text_id = excluded.text_id`.execute(db)
}

export interface VersionToKeep {
  title: string
  about: string
  markdown: string
  source: string | null
  html: string
  contents: ContentsEntry[]
  sections: HelpSection[]
  author: string | null
  at: number
}

/** The next version of a text; answers its id. */
export async function addVersion(db: Db, textId: number, version: VersionToKeep): Promise<number> {
  const { contents, sections, at, ...others } = version
  const { id } = await db
    .insertInto('help_versions')
    .values({
      ...others,
      text_id: textId,
      number: sql`(select coalesce(max(number), 0) + 1 from help_versions
        where text_id = ${textId})`,
      contents: JSON.stringify(contents),
      sections: JSON.stringify(sections),
      at: time(at),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (version.html.includes('/help/files/')) await noteImages(db, id)
  return id
}

/** Every process reads the help centre anew once this is committed. */
export const helpChanged = (db: Db): Promise<void> => notify(db, [{ channel: 'help', payload: '' }])
