import type { Db } from '../tables.ts'

/** The newest cases of an account or incident. */
export async function caseIdsOf(
  db: Db,
  { kind, id }: { kind: 'account' | 'incident'; id: string },
  most: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom('cases')
    .select('id')
    .where(kind === 'account' ? 'account_id' : 'incident', '=', id)
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => row.id)
}
