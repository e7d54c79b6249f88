import { refuse } from '@caselead/core/base/checks.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { endSessions } from '@caselead/db/auth/sessions.ts'
import { changeContact, contact } from '@caselead/db/team/accounts.ts'
import { z } from 'zod'
import type { Agent } from '../../auth/visitor.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { Contact, mustBeFree } from './contact.ts'

export const EditContact = Contact.extend({ id: z.string().describe('The contact, by id.') })

/** Changes a contact. If the address changes, sessions with the old one end. */
export async function editContact(
  runtime: Runtime,
  me: Agent,
  { id, ...typed }: z.output<typeof EditContact>,
): Promise<void> {
  await runtime.db.transaction().execute(async (db) => {
    const before = await contact(db, id)
    if (!before) return refuse('not_found', notFoundWords.contact)
    await mustBeFree(db, typed.email, id)
    await changeContact(db, id, typed)
    if (before.email && before.email.toLowerCase() !== typed.email.toLowerCase()) {
      await endSessions(db, before.email)
    }
  })
  runtime.forget()
  runtime.log.info({ by: me.id, contact: id }, 'contact changed')
}
