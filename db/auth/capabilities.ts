import type { Db } from '../tables.ts'
import { time } from '../time.ts'

/** Whether a token was good once. */
export async function hasExpired(db: Db, hash: Buffer, at: number): Promise<boolean> {
  const row = await db
    .selectFrom('capabilities')
    .select('case_id')
    .where('token_hash', '=', hash)
    .where((eb) => eb.or([eb('expires_at', '<=', time(at)), eb('revoked_at', 'is not', null)]))
    .executeTakeFirst()
  return row !== undefined
}

/** Which case somebody of the team may answer at an address made for them. */
export async function agentCapability(db: Db, hash: Buffer, at: number) {
  return db
    .selectFrom('capabilities')
    .select(['case_id', 'agent_id'])
    .where('token_hash', '=', hash)
    .where('agent_id', 'is not', null)
    .where('expires_at', '>', time(at))
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
}

/** What a token's hash allows at this instant: one case, in one contact's name. */
export async function capability(db: Db, hash: Buffer, scopes: string[], at: number) {
  return db
    .selectFrom('capabilities')
    .innerJoin('contacts', 'contacts.id', 'capabilities.contact_id')
    .leftJoin('unreachable_addresses', 'unreachable_addresses.address', 'contacts.email')
    .select([
      'capabilities.scope',
      'capabilities.case_id',
      'contacts.id as contact_id',
      'contacts.account_id',
      'contacts.name',
      'contacts.zone',
      'contacts.email',
      'unreachable_addresses.why as unreachable',
    ])
    .where('token_hash', '=', hash)
    .where('scope', 'in', scopes)
    .where('expires_at', '>', time(at))
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
}
