import { type Kysely, sql } from 'kysely'

/** Mail that can't be read is counted before each try, and set aside after a few. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table inbox
    add column tries int not null default 0,
    add column set_aside_at timestamptz`.execute(db)
  await sql`create index inbox_set_aside on inbox (set_aside_at desc, provider_id)
    where set_aside_at is not null`.execute(db)
}
