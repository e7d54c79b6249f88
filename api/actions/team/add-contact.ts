import { refuse } from '@caselead/core/base/checks.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { account } from '@caselead/db/team/accounts.ts'
import { addContact as add } from '@caselead/db/team/add-people.ts'
import { z } from 'zod'
import type { Agent } from '../../auth/visitor.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { Contact, mustBeFree } from './contact.ts'
import { sendInvitation } from './invite.ts'

export const AddContact = Contact.extend({
  accountId: z.string().describe('The company they belong to.'),
  invite: z.boolean().default(false).describe('Whether they’re emailed an invitation to sign in.'),
})

/** Adds a contact to a customer company. */
export async function addContact(
  runtime: Runtime,
  me: Agent,
  { accountId, invite, ...typed }: z.output<typeof AddContact>,
): Promise<{ id: string }> {
  const { db } = runtime
  if (!(await account(db, accountId))) return refuse('not_found', notFoundWords.account)
  await mustBeFree(db, typed.email, null)
  const id = await db.transaction().execute(async (db) => {
    const added = await add(db, { account_id: accountId, ...typed })
    if (invite) await sendInvitation(db, me, `contact:${added}`, runtime.now())
    return added
  })
  runtime.log.info({ by: me.id, account: accountId, contact: id }, 'contact added')
  return { id }
}
