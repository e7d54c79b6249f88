import { type Kysely, sql } from 'kysely'

/** Articles of the help centre: nothing of them is ever deleted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table help_categories (
    id integer generated always as identity primary key,
    slug text not null unique,
    icon text,
    position integer not null default 0,
    names jsonb not null
  )`.execute(db)
  await sql`create table help_articles (
    id integer generated always as identity primary key,
    category_id integer not null references help_categories,
    language text not null,
    readers text not null default 'everyone',
    plans text[] not null default '{}',
    position integer not null default 0,
    related text[] not null default '{}',
    owner_id text references agents,
    review_by timestamptz,
    source text not null default 'desk',
    created_at timestamptz not null
  )`.execute(db)
  await sql`create index help_articles_of_category on help_articles (category_id)`.execute(db)
  await sql`create table help_texts (
    id integer generated always as identity primary key,
    article_id integer not null references help_articles,
    language text not null,
    slug text not null unique,
    title text not null,
    about text not null default '',
    state text not null default 'draft',
    version_id integer,
    updated_at timestamptz not null,
    path text unique,
    unique (article_id, language)
  )`.execute(db)
  await sql`create table help_versions (
    id integer generated always as identity primary key,
    text_id integer not null references help_texts,
    number integer not null,
    title text not null,
    about text not null default '',
    markdown text not null,
    source text,
    html text not null,
    contents jsonb not null,
    sections jsonb not null,
    author text,
    at timestamptz not null,
    unique (text_id, number)
  )`.execute(db)
  await sql`alter table help_texts add constraint help_texts_version
    foreign key (version_id) references help_versions deferrable initially deferred`.execute(db)
  await sql`create table help_slugs (
    slug text primary key,
    text_id integer not null references help_texts
  )`.execute(db)
  await sql`create table help_files (
    sha256 text primary key,
    type text not null,
    size bigint not null,
    width integer,
    height integer,
    created_at timestamptz not null
  )`.execute(db)
  await sql`create table help_votes (
    text_id integer not null references help_texts,
    key text not null,
    version_id integer not null references help_versions,
    solved boolean not null,
    why text,
    at timestamptz not null,
    primary key (text_id, key)
  )`.execute(db)
  for (const table of ['help_articles', 'help_texts', 'help_versions']) {
    await sql`create trigger ${sql.ref(`${table}_are_kept`)} before delete on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db)
  }
}
