import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

/** Whether an address may be told today that its mail came: once a day, and so many addresses an hour. */
export async function mayBeTold(
  db: Db,
  address: string,
  at: number,
  mostAnHour: number,
): Promise<boolean> {
  const hour = await db
    .selectFrom('mail_receipts')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('at', '>', time(at - 3_600_000))
    .executeTakeFirstOrThrow()
  if (Number(hour.count) >= mostAnHour) return false
  const { rows } = await sql`insert into mail_receipts (address, day, at)
    values (${address}, (${time(at)} at time zone 'UTC')::date, ${time(at)})
    on conflict do nothing returning address`.execute(db)
  return rows.length > 0
}
