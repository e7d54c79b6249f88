import type { Db } from '../tables.ts'

/** What a contact gets by mail, and where. */
export async function mailWishes(db: Db, contactId: string) {
  return db
    .selectFrom('contacts')
    .leftJoin('unreachable_addresses', 'unreachable_addresses.address', 'contacts.email')
    .select(['contacts.email', 'contacts.zone', 'wants_updates', 'wants_surveys'])
    .select(['quiet_from', 'quiet_to', 'unreachable_addresses.why as unreachable'])
    .where('contacts.id', '=', contactId)
    .executeTakeFirst()
}

export interface ChangedWishes {
  wants_updates?: boolean
  wants_surveys?: boolean
  quiet_from?: string | null
  quiet_to?: string | null
}

export async function changeMailWishes(
  db: Db,
  contactId: string,
  wishes: ChangedWishes,
): Promise<void> {
  await db.updateTable('contacts').set(wishes).where('id', '=', contactId).execute()
}

export async function changeAddress(db: Db, contactId: string, email: string): Promise<void> {
  await db.updateTable('contacts').set({ email }).where('id', '=', contactId).execute()
}
