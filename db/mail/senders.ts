import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

interface Always {
  address: string
  /** Whose mail it is; null drops it. */
  contactId: string | null
  by: { id: string; name: string }
  at: number
}

/** From now on, mail from an address is somebody's, or is dropped. */
export async function alwaysFrom(db: Db, { address, contactId, by, at }: Always): Promise<void> {
  const made = { contact_id: contactId, made_at: time(at), made_by: JSON.stringify(by) }
  await db
    .insertInto('mail_senders')
    .values({ address, ...made })
    .onConflict((conflict) => conflict.column('address').doUpdateSet(made))
    .execute()
}

/** What was decided about these addresses. */
export async function decidedFor(db: Db, addresses: readonly string[]) {
  return addresses.length === 0
    ? []
    : db
        .selectFrom('mail_senders')
        .select(['address', 'contact_id', 'made_by'])
        .where('address', 'in', [...addresses])
        .execute()
}

/** Whether an address may be told today that its mail came; said once a day, and to so many an hour. */
export async function mayBeTold(db: Db, address: string, at: number, mostAnHour: number) {
  const hour = await db
    .selectFrom('mail_receipts')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('at', '>', time(at - 3_600_000))
    .executeTakeFirstOrThrow()
  if (Number(hour.count) >= mostAnHour) return false
  const told = await sql`insert into mail_receipts (address, day, at)
    values (${address}, (${time(at)} at time zone 'UTC')::date, ${time(at)})
    on conflict do nothing`.execute(db)
  return Number(told.numAffectedRows ?? 0) > 0
}
