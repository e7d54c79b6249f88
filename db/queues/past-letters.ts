import { type SqlBool, sql } from 'kysely'
import type { Db, Row } from '../tables.ts'
import { time } from '../time.ts'

/** History that was lived elsewhere: what was to be told of it counts as told in its own minute. */
export async function settleLetters(db: Db): Promise<void> {
  await sql`
    update outbox set next_at = null, sent_at = created_at, attempts = 1,
      told_at = case when carrier = 'alert' then created_at end,
      carrier = case when carrier = 'alert' then 'mail' else carrier end
    where sent_at is null
  `.execute(db)
  await sql`select setval(pg_get_serial_sequence('mailbox_sent', 'position'),
    greatest((select count(*) from outbox where carrier = 'mail'), 1))`.execute(db)
}

/** The newest of those whose mail nobody has put into the mailbox yet. */
export async function lettersWithoutMail(db: Db, most: number): Promise<Row<'outbox'>[]> {
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('carrier', '=', 'mail')
    .where(sql<SqlBool>`sent_at = created_at and provider_id is null`)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
}

/** Under the time of its letter and before everything that was sent since; null where it had no words. */
export async function keepPastMail(
  db: Db,
  letter: Row<'outbox'>,
  kept: { id: string; mail: unknown; fingerprint: string } | null,
): Promise<void> {
  const id = kept?.id ?? 'nobody to send it to'
  await db.transaction().execute(async (trx) => {
    if (kept) {
      await sql`
        insert into mailbox_sent (id, idempotency_key, fingerprint, mail, at, position)
        overriding system value
        select ${kept.id}, ${letter.id}, ${kept.fingerprint}, ${JSON.stringify(kept.mail)}::jsonb,
          ${time(letter.created_at)}::timestamptz, count(*) from outbox
        where carrier = 'mail' and provider_id is null and sent_at = created_at
      `.execute(trx)
    }
    await trx.updateTable('outbox').set({ provider_id: id }).where('id', '=', letter.id).execute()
  })
}
