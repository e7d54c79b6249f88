import { type Kysely, sql } from 'kysely'

/** Every mail is kept with what became of it; a case is found by the mails sent and received before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table inbox
    add column why text,
    add column seq int,
    add column whole text,
    add column raw bytea,
    add column settled jsonb`.execute(db)
  await sql`create index inbox_of_case on inbox (case_id, seq) where seq is not null`.execute(db)
  await sql`create index inbox_settled on inbox ((settled ->> 'at'), provider_id)
    where settled is not null`.execute(db)
  await sql`create table message_ids (
    id text primary key,
    case_id int not null references cases,
    at timestamptz not null,
    received boolean not null
  )`.execute(db)
  await sql`create index message_ids_received on message_ids (case_id, at) where received`.execute(
    db,
  )
  await sql`create table taken_mails (
    message_id text primary key,
    provider_id text not null,
    words bytea not null,
    at timestamptz not null
  )`.execute(db)
  await sql`create index taken_mails_at on taken_mails (at)`.execute(db)
  await sql`create index outbox_provider on outbox (provider_id)
    where provider_id is not null`.execute(db)
  await seenBySomebody(db)
}

/** What became nothing under earlier releases, and was shown on no page. */
async function seenBySomebody(db: Kysely<unknown>): Promise<void> {
  await sql`update inbox set set_aside_at = received_at, why = case
      when outcome = 'automatic' then 'machine'
      when outcome = 'empty' then 'empty'
      when outcome = 'unmatched' then 'stranger'
      else 'refused' end,
    last_error = case when outcome like 'refused: %' then substr(outcome, 10) end
    where next_at is null and set_aside_at is null
      and (outcome in ('automatic', 'empty', 'unmatched') or outcome like 'refused: %')`.execute(db)
  await sql`update inbox set why = 'unreadable'
    where set_aside_at is not null and why is null`.execute(db)
}
