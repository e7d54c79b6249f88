import { type Kysely, sql } from 'kysely'

/** Messages a hosted model is still to read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table second_readings (
    case_id integer not null references cases,
    seq integer not null,
    account_id text not null,
    created_at timestamptz not null,
    next_at timestamptz not null,
    attempts integer not null default 0,
    last_error text,
    primary key (case_id, seq)
  )`,
  'create index second_readings_next on second_readings (next_at)',
]
