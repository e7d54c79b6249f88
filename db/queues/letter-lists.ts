import { type SqlBool, sql } from 'kysely'
import { mostCounted } from '../pages.ts'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'
import { carriers } from './letters.ts'

/**
 * The last event the receiver had been told of before this letter. What was never sent told nothing, nor what is
 * held, leaves with another or leads others: a newer letter may take its place, and then tells all of it.
 */
export async function toldUntil(
  db: Db,
  caseId: number,
  recipient: string,
  seq: number,
): Promise<number> {
  const row = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('case_id', '=', caseId)
    .where('recipient', '=', recipient)
    .where('seq', '<', seq)
    .where((eb) => eb.or([eb('sent_at', 'is not', null), tellsSoon]))
    .executeTakeFirst()
  return row?.seq ?? 0
}

const tellsSoon = sql<SqlBool>`
  next_at is not null and held_until is null and not payload ? 'settled'`

/** How many letters of a case are listed. */
export const mostLetters = 50

/** The newest letters of a case, and one more where there are more than are listed. */
export async function lettersOfCase(db: Db, caseId: number) {
  return db
    .selectFrom('outbox')
    .select(['seq', 'kind', 'recipient', 'sent_at', 'last_error', 'created_at', 'carrier'])
    .select(['next_at', 'delivery', 'delivery_at', 'digest'])
    .select(
      sql<boolean>`digest is not null or jsonb_array_length(payload -> 'with') > 0`.as('together'),
    )
    .where('case_id', '=', caseId)
    .orderBy('created_at', 'desc')
    .limit(mostLetters + 1)
    .execute()
}

/**
 * What should leave or will, up to one more than `mostCounted`, and since when the oldest waits. Of each
 * carrier's those due first are looked at, no more than that.
 */
export async function waitingLetters(
  db: Db,
  at: number,
): Promise<{ waiting: number; oldest: number | null }> {
  const most = sql.lit(mostCounted + 1)
  const { rows } = await sql<{ waiting: number; oldest: number | null }>`
    select least(count(*), ${most}) as waiting, min(first.created_at) as oldest
    from (values ${sql.join(carriers.map((each) => sql`(${sql.lit(each)})`))}) as each (carrier),
    lateral (
      select created_at from outbox
      where outbox.carrier = each.carrier and next_at is not null
        and (each.carrier <> 'alert' or next_at <= ${time(at)})
      order by next_at limit ${most}
    ) as first`.execute(db)
  return rows[0] ?? { waiting: 0, oldest: null }
}
