import { type Kysely, sql } from 'kysely'

/** What was looked at together: of a month, or of one case, account or incident; and its cases. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table reviews (
    id integer generated always as identity primary key,
    kind text not null,
    subject text not null,
    title text not null,
    opened_at timestamptz not null,
    opened_by text,
    closed_at timestamptz,
    closed_by text,
    lead_id text references agents on delete set null,
    meets_at timestamptz,
    told jsonb,
    notes text not null default '',
    decisions text not null default '',
    version integer not null default 1
  )`,
  `create unique index reviews_month on reviews (subject) where kind = 'month'`,
  `create table review_cases (
    review_id integer not null references reviews on delete cascade,
    case_id integer not null references cases on delete cascade,
    is_on_agenda boolean not null,
    stopped_ms bigint not null,
    reasons jsonb not null,
    went_well text not null default '',
    went_wrong text not null default '',
    lucky text not null default '',
    contributing text not null default '',
    version integer not null default 1,
    primary key (review_id, case_id)
  )`,
  'create index review_cases_of_case on review_cases (case_id)',
]
