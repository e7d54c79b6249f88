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
