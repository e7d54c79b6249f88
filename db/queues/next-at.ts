import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import type { Carrier } from './letters.ts'

/** Given as a value it would be planned anew each time. */
const first = sql.lit(1)

type Waiting = 'clocks' | 'inbox' | 'second_readings' | 'files' | 'tickets'

export const nextOn = (db: Db, table: Waiting) =>
  db
    .selectFrom(table)
    .select('next_at')
    .where('next_at', 'is not', null)
    .orderBy('next_at')
    .limit(first)

/** The earliest instant at which something of a table wants to be looked at. */
export async function nextAt(db: Db, table: Waiting): Promise<number | null> {
  return (await nextOn(db, table).executeTakeFirst())?.next_at ?? null
}

export const nextLetter = (db: Db, carrier: Carrier, resting: string[] = []) =>
  db
    .selectFrom('outbox')
    .select('next_at')
    .where('carrier', '=', carrier)
    .where('next_at', 'is not', null)
    .$if(resting.length > 0, (query) => query.where('recipient', 'not in', resting))
    .orderBy('next_at')
    .limit(first)

/** The earliest instant at which a letter of this carrier may leave, but for receivers who rest. */
export async function nextLetterAt(
  db: Db,
  carrier: Carrier,
  resting: string[] = [],
): Promise<number | null> {
  return (await nextLetter(db, carrier, resting).executeTakeFirst())?.next_at ?? null
}
