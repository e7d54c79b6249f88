import type { SelectQueryBuilder } from 'kysely'
import type { Db } from './cases.ts'
import type { Tables } from './tables.ts'

/** How many rows a page of a list holds. */
export const pageLength = 50

/** Nobody needs to know exactly how many more there are than these, and counting costs. */
export const mostCounted = 1000

export const rowsBefore = (page: number): number => (page - 1) * pageLength

/** How many rows there are; one more than `mostCounted` says that there are more. */
export async function countUpTo<T extends keyof Tables>(
  db: Db,
  rows: SelectQueryBuilder<Tables, T, object>,
): Promise<number> {
  const row = await db
    .selectFrom(rows.limit(mostCounted + 1).as('counted'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
