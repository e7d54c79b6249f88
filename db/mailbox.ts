import type { Db } from './case/cases.ts'
import { time } from './time.ts'

export interface MailToKeep {
  id: string
  key: string | null
  fingerprint: string
  mail: unknown
  at: number
}

/** Keeps a mail under its idempotency key; answers the one kept before when the key was used. */
export async function keepSent(
  db: Db,
  { id, key, fingerprint, mail, at }: MailToKeep,
): Promise<{ id: string; fingerprint: string }> {
  const kept = await db
    .insertInto('mailbox_sent')
    .values({ id, idempotency_key: key, fingerprint, mail: JSON.stringify(mail), at: time(at) })
    .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
    .returning(['id', 'fingerprint'])
    .executeTakeFirst()
  if (kept) return kept
  return db
    .selectFrom('mailbox_sent')
    .select(['id', 'fingerprint'])
    .where('idempotency_key', '=', key)
    .executeTakeFirstOrThrow()
}

export async function sentMails(db: Db, limit = 100) {
  return db
    .selectFrom('mailbox_sent')
    .select(['id', 'mail', 'at'])
    .orderBy('position', 'desc')
    .limit(limit)
    .execute()
}

export async function sentMail(db: Db, id: string) {
  return db
    .selectFrom('mailbox_sent')
    .select(['id', 'mail', 'at'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function keepReceivedMail(
  db: Db,
  id: string,
  mail: unknown,
  at: number,
): Promise<void> {
  await db
    .insertInto('mailbox_received')
    .values({ id, mail: JSON.stringify(mail), at: time(at) })
    .execute()
}

export async function receivedMail(db: Db, id: string): Promise<unknown> {
  const row = await db
    .selectFrom('mailbox_received')
    .select('mail')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.mail ?? null
}
