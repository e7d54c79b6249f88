import { type Kysely, sql } from 'kysely'

/** What people decide about mail set aside, and what follows from it for the mail that comes next. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table mail_senders (
    address citext primary key,
    contact_id text references contacts on delete cascade,
    made_at timestamptz not null,
    made_by jsonb not null
  )`.execute(db)
  await sql`create table mail_receipts (
    address citext not null,
    day date not null,
    at timestamptz not null,
    primary key (address, day)
  )`.execute(db)
  await sql`create index mail_receipts_at on mail_receipts (at)`.execute(db)
}
