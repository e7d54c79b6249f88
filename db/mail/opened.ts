import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

/** How many cases somebody opened by mail since then. */
export async function openedByMail(db: Db, contactId: string, since: number): Promise<number> {
  const row = await db
    .selectFrom('cases')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('contact_id', '=', contactId)
    .where('opened_at', '>', time(since))
    .where(sql`state ->> 'channel'`, '=', 'email')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
