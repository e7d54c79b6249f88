import { type Kysely, sql } from 'kysely'

/** Sessions and codes of our own, as hashes only. Whoever was signed in signs in once more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  'drop table auth_account, auth_session, auth_verification, auth_user',
  `create table sessions (
    token_hash bytea primary key,
    email citext not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  'create index sessions_expire on sessions (expires_at)',
  `create table sign_in_codes (
    email citext primary key,
    code_hash bytea not null,
    tries integer not null default 0,
    expires_at timestamptz not null
  )`,
]
