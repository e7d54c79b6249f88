import { type Kysely, sql } from 'kysely'

/** How much mail somebody got lately is asked before every mail nobody wrote. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index outbox_reached on outbox (recipient, sent_at)
    where sent_at is not null`.execute(db)
}
