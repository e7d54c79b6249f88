import type { Db } from './cases.ts'
import type { Carrier } from './outbox.ts'

/** The earliest instant at which something of a table wants to be looked at. */
export async function nextAt(
  db: Db,
  table: 'clocks' | 'inbox' | 'second_readings',
): Promise<number | null> {
  const row = await db
    .selectFrom(table)
    .select('next_at')
    .where('next_at', 'is not', null)
    .orderBy('next_at')
    .limit(1)
    .executeTakeFirst()
  return row?.next_at ?? null
}

/** The earliest instant at which a letter of this carrier may leave. */
export async function nextLetterAt(db: Db, carrier: Carrier): Promise<number | null> {
  const row = await db
    .selectFrom('outbox')
    .select('next_at')
    .where('carrier', '=', carrier)
    .where('next_at', 'is not', null)
    .orderBy('next_at')
    .limit(1)
    .executeTakeFirst()
  return row?.next_at ?? null
}
