import { type Kysely, sql } from 'kysely'

/** When an alert leaves is arranged with its receiver's others; several may be told as one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table outbox add column told_at timestamptz, add column digest text`.execute(db)
  await sql`create index outbox_untold on outbox (recipient)
    where carrier = 'alert' and next_at is not null`.execute(db)
  await sql`create index outbox_told on outbox (recipient, told_at) where told_at is not null`.execute(
    db,
  )
  await sql`create index outbox_digest on outbox (digest) where digest is not null`.execute(db)
}
