import { type Kysely, sql } from 'kysely'

/** An image is for whoever may read an article that shows it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table help_version_images as
    select distinct image[1] as sha256, version.id as version_id from help_versions as version,
      regexp_matches(version.html, '(?:src|href)="/help/files/([0-9a-f]{64})[.]', 'g') as image
    where version.html like '%/help/files/%'`.execute(db)
  await sql`alter table help_version_images add primary key (sha256, version_id),
    add foreign key (version_id) references help_versions`.execute(db)
  await sql`create index help_texts_version on help_texts (version_id)`.execute(db)
}
