import { refuse } from '@caselead/core/base/checks.ts'
import { endSessions } from '@caselead/db/auth/sessions.ts'
import { changeAddress } from '@caselead/db/team/mail-wishes.ts'
import { agentByEmail, contactByEmail, contactWithAccount } from '@caselead/db/team/people.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { authWords } from './words.ts'

/**
 * A contact is written to, and signs in, under another address from now on: one they have shown to be
 * theirs. Whoever is signed in under the one before no longer is.
 */
export async function moveContact(
  runtime: Runtime,
  contactId: string,
  email: string,
): Promise<void> {
  await runtime.db.transaction().execute(async (db) => {
    const before = await contactWithAccount(db, contactId)
    const taken = await contactByEmail(db, email)
    if ((taken && taken.id !== contactId) || (await agentByEmail(db, email))) {
      refuse('conflict', authWords.addressTaken, 'email')
    }
    await changeAddress(db, contactId, email)
    if (before?.email) await endSessions(db, before.email)
  })
  runtime.forget()
  runtime.log.info({ contact: contactId }, 'a contact changed their address')
}
