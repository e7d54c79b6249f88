import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table triage_models (
    version integer primary key generated always as identity,
    trained_at timestamptz not null,
    examples integer not null,
    accuracy real not null,
    sure_from real not null,
    categories jsonb not null,
    rarity bytea not null,
    weights bytea not null,
    scale real not null,
    bias jsonb not null
  )`,
  `create index cases_taught on cases (id desc)
    where closed_at is not null and state->>'categorySetAt' is not null`,
]
