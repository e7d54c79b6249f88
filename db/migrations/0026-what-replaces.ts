import { type Kysely, sql } from 'kysely'

/**
 * Lists go on from a row instead of a number, and a sign-in code belongs to whoever asked for it. From
 * the moment something of a table is dropped nobody can read it, so that all drops come last.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...built, ...replaced]) await sql.raw(statement).execute(db)
}

const built = [
  'create index cases_resolved_last on cases (last_event_at, id) where resolved_at is not null',
  `create index cases_due_first on cases (coalesce(due_at, 'infinity'::timestamptz), id)
    where resolved_at is null and closed_at is null`,
  `create index cases_due_first_at_tier on cases
    (tier, coalesce(due_at, 'infinity'::timestamptz), id)
    where resolved_at is null and closed_at is null`,
  'create index cases_of_incident on cases (incident, id) where incident is not null',
]

const replaced = [
  'drop index events_kind',
  'drop index cases_resolved',
  'drop index cases_due',
  'drop index cases_due_at_tier',
  'drop index cases_incident',
  // A code lives ten minutes: whoever is signing in just now asks for another one.
  'drop table sign_in_codes',
  `create table sign_in_codes (
    email citext not null,
    code_hash bytea not null,
    asker bytea not null,
    digits integer not null,
    expires_at timestamptz not null,
    primary key (email, code_hash)
  )`,
  'create index sign_in_codes_expire on sign_in_codes (expires_at)',
]
