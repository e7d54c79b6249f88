import { type Kysely, sql } from 'kysely'

/** What reviews want done, all that happened to it, and who was reminded of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table review_actions (
    id integer generated always as identity primary key,
    review_id integer not null references reviews on delete cascade,
    case_id integer references cases on delete set null,
    why_id integer references review_whys on delete set null,
    kind text not null,
    what text not null,
    owner_id text references agents on delete set null,
    due_on date not null,
    figure text,
    ended_how text,
    ended_at timestamptz,
    ended_by text,
    ended_why text,
    ended_url text,
    version integer not null default 1,
    check ((ended_at is null) = (ended_how is null))
  )`,
  'create index review_actions_of_review on review_actions (review_id)',
  'create index review_actions_of_case on review_actions (case_id)',
  'create index review_actions_of_why on review_actions (why_id)',
  'create index review_actions_of_owner on review_actions (owner_id)',
  'create index review_actions_open on review_actions (due_on, id) where ended_at is null',
  `create table review_action_steps (
    action_id integer not null references review_actions on delete cascade,
    seq integer not null,
    at timestamptz not null,
    by text not null,
    kind text not null,
    told jsonb not null,
    primary key (action_id, seq)
  )`,
  `create table review_action_reminders (
    action_id integer not null references review_actions on delete cascade,
    stage text not null,
    due_on date not null,
    owner_id text not null,
    at timestamptz not null,
    primary key (action_id, stage, due_on, owner_id)
  )`,
]
