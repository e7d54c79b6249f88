import { Refusal } from '@caselead/core/base/refusal.ts'
import type { EventData } from '@caselead/core/case/events.ts'
import { contactWithAccount } from '@caselead/db/team/people.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { authWords } from './words.ts'

/** Who opens a case, and for whom. */
export async function openerOf(
  { db }: Pick<Runtime, 'db'>,
  contactId: string,
): Promise<Pick<EventData['opened'], 'account' | 'contact'>> {
  const found = await contactWithAccount(db, contactId)
  if (!found) throw new Refusal('sign_in', authWords.signInToOpen)
  const { id, name, account_id, account_name, plan, vip, value_usd } = found
  return {
    contact: { id, name },
    account: { id: account_id, name: account_name, plan, vip, valueUsd: value_usd },
  }
}
