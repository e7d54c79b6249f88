import type { Db } from './cases.ts'

/** The earliest instant at which something of a table wants to be looked at. */
export async function nextAt(
  db: Db,
  table: 'clocks' | 'outbox' | 'inbox' | 'second_readings',
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
