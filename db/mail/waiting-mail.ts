import { sql } from 'kysely'
import type { Db, Row } from '../tables.ts'
import { time } from '../time.ts'

/** What decides whether a mail to a customer is sent now: its case, its reader and their other mail. */
export async function waitingMail(
  db: Db,
  { case_id, recipient, seq }: Pick<Row<'outbox'>, 'case_id' | 'recipient' | 'seq'>,
  contactId: string,
) {
  const others = db
    .selectFrom('outbox')
    .where('case_id', '=', case_id)
    .where('recipient', '=', recipient)
  return db
    .selectFrom('cases')
    .innerJoin('contacts', (join) => join.on('contacts.id', '=', contactId))
    .leftJoin('unreachable_addresses', 'unreachable_addresses.address', 'contacts.email')
    .select([
      'cases.priority',
      'cases.waiting_since',
      'cases.resolved_at',
      'cases.closed_at',
      'contacts.zone',
      'contacts.wants_updates',
      'contacts.wants_surveys',
      'contacts.quiet_from',
      'contacts.quiet_to',
      'unreachable_addresses.why as unreachable',
    ])
    .select((eb) => [
      eb
        .exists(
          others
            .select(sql.lit(1).as('newer'))
            .where('seq', '>', seq)
            .where((one) =>
              one.or([one('sent_at', 'is not', null), one('next_at', 'is not', null)]),
            ),
        )
        .as('has_newer'),
      others.select((one) => one.fn.max('sent_at').as('sent_at')).as('last_sent_at'),
    ])
    .where('cases.id', '=', case_id)
    .executeTakeFirst()
}

export type WaitingMail = NonNullable<Awaited<ReturnType<typeof waitingMail>>>

/**
 * When the newest mails left to somebody since then, the newest first, so many at most: about this case (or
 * about none, as this one is), or about any.
 */
export async function lateMail(
  db: Db,
  { recipient, case_id }: Pick<Row<'outbox'>, 'recipient' | 'case_id'>,
  { since, most, about }: { since: number; most: number; about: 'this' | 'any' },
): Promise<number[]> {
  const rows = await db
    .selectFrom('outbox')
    .select('sent_at')
    .where('recipient', '=', recipient)
    .$if(about === 'this', (query) => query.where('case_id', 'is not distinct from', case_id))
    .where('sent_at', '>', time(since))
    .orderBy('sent_at', 'desc')
    .limit(most)
    .execute()
  return rows.flatMap(({ sent_at }) => sent_at ?? [])
}
