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
  await sql`create table agent_replies (
    token_hash bytea primary key,
    case_id int not null references cases,
    agent_id text not null references agents,
    expires_at timestamptz not null
  )`.execute(db)
  await sql`create index agent_replies_expires on agent_replies (expires_at)`.execute(db)
}
