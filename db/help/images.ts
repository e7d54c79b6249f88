import { sql } from 'kysely'
import type { Db } from '../tables.ts'

/**
 * Which images a version shows, or links to, by their addresses in its page: with our own host before
 * them, or another's. That only lets those read an image of ours who may read the article.
 */
export async function noteImages(db: Db, versionId: number): Promise<void> {
  await sql`insert into help_version_images (sha256, version_id)
    select distinct image[1], version.id from help_versions as version,
      regexp_matches(version.html, '(?:src|href)="(?:(?:https?:)?//[^/"]+)?/help/files/([0-9a-f]{64})[.]', 'g') as image
    where version.id = ${versionId}`.execute(db)
}

/** Whom the articles are for that show an image as they're published now. */
export const readersOfImage = (db: Db, sha256: string) =>
  db
    .selectFrom('help_version_images as shown')
    .innerJoin('help_texts as text', 'text.version_id', 'shown.version_id')
    .innerJoin('help_articles as article', 'article.id', 'text.article_id')
    .select(['article.readers', 'article.plans'])
    .distinct()
    .where('shown.sha256', '=', sha256)
    .where('text.state', '=', 'published')
    .execute()
