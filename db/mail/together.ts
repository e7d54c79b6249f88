import { letterOf } from '../queues/letters.ts'
import type { Db, Row } from '../tables.ts'
import { time } from '../time.ts'

/** The letters that leave with this one, in the order it names them. */
export async function lettersWith(
  db: Db,
  row: Pick<Row<'outbox'>, 'id' | 'payload'>,
): Promise<Row<'outbox'>[]> {
  const named = letterOf(row)?.with ?? []
  if (named.length === 0) return []
  const rows = await db.selectFrom('outbox').selectAll().where('digest', '=', row.id).execute()
  return named.flatMap((each) => rows.find(({ id }) => id === each) ?? [])
}

/** It leaves with no other, at once; until now it was held. */
export async function goesAlone(db: Db, id: string, at: number): Promise<void> {
  await db.updateTable('outbox').set(alone(at)).where('id', '=', id).execute()
}

/** What would have left with this one leaves alone, at once. */
export async function othersGoAlone(db: Db, id: string, at: number): Promise<void> {
  await db
    .updateTable('outbox')
    .set(alone(at))
    .where('digest', '=', id)
    .where('sent_at', 'is', null)
    .execute()
}

const alone = (at: number) => ({ digest: null, next_at: time(at), held_until: time(at) })
