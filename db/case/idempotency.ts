import type { Db } from '../tables.ts'
import { time } from '../time.ts'

/** What became of a change: its case, and its last event. */
export interface Answer {
  id: number
  seq: number
}

/**
 * What this key was answered before. The first to ask takes the key until their transaction ends;
 * whoever repeats it meanwhile waits for that and then gets the same answer.
 */
export async function answered(
  db: Db,
  owner: string,
  key: string,
  at: number,
): Promise<Answer | null> {
  const taken = await db
    .insertInto('idempotency')
    .values({ owner, key, answer: 'null', at: time(at) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (taken) return null
  const row = await db
    .selectFrom('idempotency')
    .select('answer')
    .where('owner', '=', owner)
    .where('key', '=', key)
    .executeTakeFirst()
  return row?.answer ?? null
}

export async function remember(db: Db, owner: string, key: string, answer: Answer): Promise<void> {
  await db
    .updateTable('idempotency')
    .set({ answer: JSON.stringify(answer) })
    .where('owner', '=', owner)
    .where('key', '=', key)
    .execute()
}
