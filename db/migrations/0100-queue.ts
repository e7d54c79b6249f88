import { type Kysely, sql } from 'kysely'

/** What cases are found by, queues that somebody saved, and the open cases as queues are read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

/** Rows stay small, so that many are seen quickly: the words lie beside them. */
const statements = [
  `create table case_words (
    case_id integer primary key references cases on delete cascade,
    seq integer not null,
    words tsvector not null
  ) with (toast_tuple_target = 128)`,
  'alter table case_words alter column words set storage external',
  'create index case_words_words on case_words using gin (words)',
  `create table queue_views (
    id integer generated always as identity primary key,
    owner_id text not null references agents,
    name text not null,
    is_shared boolean not null,
    asked jsonb not null,
    version integer not null default 1,
    at timestamptz not null
  )`,
  'create index queue_views_of_owner on queue_views (owner_id)',
  'create index queue_views_shared on queue_views (id) where is_shared',
  `create index cases_queue on cases (coalesce(due_at, 'infinity'::timestamptz), id)
    include (priority, tier, level, lead_id, assignee_id, account_id, category, incident,
      waiting_since, last_event_at, handoff_to, escalation_asked_at)
    where resolved_at is null and closed_at is null`,
  `create index cases_by_severity on cases (priority, coalesce(due_at, 'infinity'::timestamptz), id)
    where resolved_at is null and closed_at is null`,
  `create index cases_last_heard on cases (last_event_at, id)
    where resolved_at is null and closed_at is null`,
]
