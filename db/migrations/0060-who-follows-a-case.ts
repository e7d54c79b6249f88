import { type Kysely, sql } from 'kysely'

/** Who else gets a case's mails, for the lists of cases, and what an account wants for people in copy. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table accounts add column copies_follow text not null default 'ask'`.execute(db)
  await sql`create table followers (
    contact_id text not null references contacts,
    case_id integer not null references cases deferrable initially deferred,
    primary key (contact_id, case_id)
  )`.execute(db)
}
