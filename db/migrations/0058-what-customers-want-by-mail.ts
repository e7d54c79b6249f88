import { type Kysely, sql } from 'kysely'

/** Which mails a customer wants besides answers, and when not to be disturbed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table contacts
    add column wants_updates boolean not null default true,
    add column wants_surveys boolean not null default true,
    add column quiet_from text,
    add column quiet_to text`.execute(db)
}
