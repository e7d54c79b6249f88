import { type Kysely, sql } from 'kysely'

/** What people attach; the content is kept in the store, under the id. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table files (
    id text primary key,
    owner text not null,
    counts_for text,
    case_id int,
    seq int,
    internal boolean not null default false,
    mail_id text,
    part_id text,
    content_id text,
    name text not null,
    size bigint not null,
    type text not null,
    sha256 text,
    width int,
    height int,
    state text not null,
    created_at timestamptz not null,
    next_at timestamptz,
    attempts int not null default 0,
    last_error text
  )`.execute(db)
  await sql`create index files_of_case on files (case_id, seq) where case_id is not null`.execute(
    db,
  )
  await sql`create index files_next on files (next_at) where next_at is not null`.execute(db)
  await sql`create index files_unsent on files (created_at) where case_id is null`.execute(db)
  await sql`create index files_counted on files (counts_for, created_at)
    where counts_for is not null`.execute(db)
  await sql`create unique index files_of_mail on files (mail_id, part_id)
    where mail_id is not null`.execute(db)
}
