import { type Kysely, sql } from 'kysely'

/** Articles are written in the desk, too, and some of them begin with a case. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table help_articles
    add column changed_at timestamptz,
    add column revision integer not null default 0,
    add column case_id integer references cases on delete set null`.execute(db)
  await sql`create index help_articles_of_case on help_articles (case_id)
    where case_id is not null`.execute(db)
}
