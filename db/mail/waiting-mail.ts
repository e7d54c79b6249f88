import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { letterOf } from '../queues/letters.ts'
import type { Db, Row, Tables } from '../tables.ts'
import { time } from '../time.ts'

/** What decides whether a mail to a customer is sent now: its case, its reader and their other mail. */
export async function waitingMail(db: Db, row: Row<'outbox'>, contactId: string) {
  const { case_id, recipient, seq } = row
  const others = db
    .selectFrom('outbox')
    .where('case_id', '=', case_id)
    .where('recipient', '=', recipient)
  const newer = others.select(sql.lit(1).as('newer')).where('seq', '>', seq)
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
        .exists(newer.where((one) => one.or([waits(one), one('sent_at', 'is not', null)])))
        .as('has_newer'),
      eb
        .exists(newer.where((one) => one.or(whatTellsAllOf(row).map((tells) => tells(one)))))
        .as('is_told'),
      others.select((one) => one.fn.max('sent_at').as('sent_at')).as('last_sent_at'),
    ])
    .where('cases.id', '=', case_id)
    .executeTakeFirst()
}

type OfLetter = (eb: ExpressionBuilder<Tables, 'outbox'>) => Expression<SqlBool>

const waits: OfLetter = (eb) => eb.and([eb('sent_at', 'is', null), eb('next_at', 'is not', null)])
const isUntried: OfLetter = (eb) => eb.and([waits(eb), eb('attempts', '=', 0)])
const isSent: OfLetter = (eb) => eb('sent_at', 'is not', null)

/**
 * Which newer letters tell all that this one would: those yet to be written, and where it didn't count as told
 * meanwhile (see `toldUntil`), those written since.
 */
function whatTellsAllOf(row: Row<'outbox'>): OfLetter[] {
  if (row.digest !== null || letterOf(row)?.settled) return [waits, isSent]
  if (row.held_until === null) return [isUntried]
  return row.attempts === 0 ? [waits, isSent] : [waits]
}

export type WaitingMail = NonNullable<Awaited<ReturnType<typeof waitingMail>>>

/**
 * When the newest mails about one case, or none, left to somebody since then, the newest first, so many at
 * most; or those about any, where one with several updates counts once.
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
    .$if(about === 'any', (query) => query.where('digest', 'is', null))
    .where('sent_at', '>', time(since))
    .orderBy('sent_at', 'desc')
    .limit(most)
    .execute()
  return rows.flatMap(({ sent_at }) => sent_at ?? [])
}

/**
 * Until the transaction ends nobody else decides about mail of these cases to their reader: what one of them
 * counts as told the other doesn't take back meanwhile. False while somebody does about any of them.
 */
export async function decidesAlone(
  db: Db,
  letters: readonly Pick<Row<'outbox'>, 'case_id' | 'recipient'>[],
): Promise<boolean> {
  const names = letters.map(({ case_id, recipient }) => `mail ${case_id} ${recipient}`)
  // In the same order for everybody: of two who want the same, one gets all of it.
  const { rows } = await sql<{ alone: boolean }>`
    select bool_and(pg_try_advisory_xact_lock(key)) as alone
    from (select distinct hashtextextended(name, 0) as key from unnest(${names}::text[]) as name
      order by key) as keys`.execute(db)
  return rows[0]?.alone === true
}
