import type { Db, Row } from '../tables.ts'
import { time } from '../time.ts'
import type { Settled } from './aside.ts'

/** Locks a mail that waits for somebody to decide about it. */
export async function lockAside(
  db: Db,
  providerId: string,
): Promise<Pick<Row<'inbox'>, 'content'> | undefined> {
  return db
    .selectFrom('inbox')
    .select('content')
    .where('provider_id', '=', providerId)
    .where('set_aside_at', 'is not', null)
    .forUpdate()
    .executeTakeFirst()
}

/** The same without a lock, to be read beforehand. */
export async function asideMail(db: Db, providerId: string) {
  return db
    .selectFrom('inbox')
    .select(['content', 'why', 'case_id'])
    .where('provider_id', '=', providerId)
    .where('set_aside_at', 'is not', null)
    .executeTakeFirst()
}

type Became = Partial<Pick<Row<'inbox'>, 'case_id' | 'seq' | 'whole'>>

/** Nobody has to decide about it any more. */
export async function settle(
  db: Db,
  providerId: string,
  settled: Settled,
  became: Became = {},
): Promise<void> {
  await db
    .updateTable('inbox')
    .set({ settled: JSON.stringify(settled), set_aside_at: null, ...became })
    .where('provider_id', '=', providerId)
    .execute()
}

/** Takes back what somebody decided about a mail, and answers what that was; undefined where nobody did. */
export async function takeBack(db: Db, providerId: string, at: number) {
  const row = await db
    .selectFrom('inbox')
    .select(['case_id', 'settled', 'content'])
    .where('provider_id', '=', providerId)
    .where('settled', 'is not', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row?.settled) return undefined
  await db
    .updateTable('inbox')
    .set({ settled: null, set_aside_at: time(at) })
    .where('provider_id', '=', providerId)
    .execute()
  return { ...row, settled: row.settled }
}
