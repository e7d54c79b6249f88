import { type Kysely, sql } from 'kysely'

/** Which owner was reminded to review which article, by which date. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table help_review_reminders (
    article_id integer not null references help_articles,
    owner_id text not null references agents on delete cascade,
    review_by timestamptz not null,
    number integer not null,
    at timestamptz not null,
    primary key (article_id, owner_id, review_by, number)
  )`.execute(db)
  await sql`create index help_review_reminders_of_owner on help_review_reminders (owner_id)`.execute(
    db,
  )
  await sql`create index help_articles_review on help_articles (review_by)
    where owner_id is not null`.execute(db)
}
