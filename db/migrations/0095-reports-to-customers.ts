import { type Kysely, sql } from 'kysely'

/** What customers are promised in writing about a case: the text that's worked on, and what was sent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table review_reports (
    case_id integer primary key references cases on delete cascade,
    review_id integer not null references reviews on delete cascade,
    writer_id text not null references agents,
    due_at timestamptz not null,
    promised_at timestamptz not null,
    text jsonb not null,
    version integer not null default 1,
    saved_by text,
    saved_at timestamptz,
    dismissals jsonb not null default '[]',
    approved_version integer,
    approved_by text,
    approved_at timestamptz,
    sent_version integer,
    withdrawn_at timestamptz
  )`,
  'create index review_reports_of_review on review_reports (review_id)',
  'create index review_reports_of_writer on review_reports (writer_id)',
  `create table review_report_versions (
    case_id integer not null references review_reports on delete cascade,
    version integer not null,
    text jsonb not null,
    writer text not null,
    sent_at timestamptz not null,
    sent_by text not null,
    approved_by text not null,
    withdrawn_at timestamptz,
    primary key (case_id, version)
  )`,
]
