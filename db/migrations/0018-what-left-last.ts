import { type Kysely, sql } from 'kysely'

/** Whether a queue moves is told by what left it last. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index outbox_sent on outbox (carrier, sent_at) where sent_at is not null`.execute(
    db,
  )
  await sql`create index inbox_read on inbox (received_at) where next_at is null`.execute(db)
}
