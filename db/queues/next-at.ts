import type { Db } from '../tables.ts'
import type { Carrier } from './letters.ts'

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

/** The earliest instant at which a letter of this carrier may leave, but for receivers who rest. */
export async function nextLetterAt(
  db: Db,
  carrier: Carrier,
  resting: string[] = [],
): Promise<number | null> {
  const row = await db
    .selectFrom('outbox')
    .select('next_at')
    .where('carrier', '=', carrier)
    .where('next_at', 'is not', null)
    .$if(resting.length > 0, (query) => query.where('recipient', 'not in', resting))
    .orderBy('next_at')
    .limit(1)
    .executeTakeFirst()
  return row?.next_at ?? null
}
