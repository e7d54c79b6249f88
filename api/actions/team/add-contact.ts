import { refuse } from '@caselead/core/base/checks.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { account } from '@caselead/db/team/accounts.ts'
import { addContact as add } from '@caselead/db/team/add-people.ts'
import { z } from 'zod'
import type { Agent } from '../../auth/visitor.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { Contact, mustBeFree } from './contact.ts'

export const AddContact = Contact.extend({
  accountId: z.string().describe('The company they belong to.'),
})

/** Adds a contact to a customer company. */
export async function addContact(
  runtime: Runtime,
  me: Agent,
  { accountId, ...typed }: z.output<typeof AddContact>,
): Promise<{ id: string }> {
  const { db } = runtime
  if (!(await account(db, accountId))) return refuse('not_found', notFoundWords.account)
  await mustBeFree(db, typed.email, null)
  const id = await add(db, { account_id: accountId, ...typed })
  runtime.log.info({ by: me.id, account: accountId, contact: id }, 'contact added')
  return { id }
}
