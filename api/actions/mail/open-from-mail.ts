import { longestSubject, refuse } from '@caselead/core/base/checks.ts'
import { cut } from '@caselead/core/base/text.ts'
import { caseNumber } from '@caselead/core/case/state.ts'
import { accountByName } from '@caselead/db/team/accounts.ts'
import { addContact } from '@caselead/db/team/add-people.ts'
import { contactByEmail } from '@caselead/db/team/people.ts'
import { z } from 'zod'
import type { Agent } from '../../auth/visitor.ts'
import { EmailAddress } from '../../input/email-address.ts'
import { filesOfMail } from '../../mail/thread/mail-files.ts'
import { takeWords } from '../../mail/thread/words.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { openingFor } from '../case/open-case.ts'
import { mustBeFree } from '../team/contact.ts'
import { mailActionWords } from '../words.ts'
import { Always, asideOf, fileMail, WhichMail } from './aside.ts'

export const OpenFromMail = WhichMail.extend({
  email: EmailAddress().describe('The customer whose case it is, by their address.'),
  account: z
    .string()
    .trim()
    .max(200)
    .default('')
    .describe('The company a new customer belongs to, by its name; empty for one you know.'),
  always: Always,
})

/** Opens a case from a mail that was set aside, in a customer's name. Somebody new is added to their company. */
export async function openFromMail(
  runtime: Runtime,
  me: Agent,
  { id, email, account, always }: z.output<typeof OpenFromMail>,
): Promise<{ number: string }> {
  const aside = await asideOf(runtime, id)
  const contactId = await customerOf(runtime, email, account, aside.writer.name)
  const { text, more } = aside.words
  const subject = cut(aside.mail.subject.trim(), longestSubject) || takeWords.noSubject
  const asks = await openingFor(runtime, contactId, {
    ...{ subject, body: text || subject, impact: 'one', urgency: 'degraded', channel: 'email' },
    ...{ key: `mail:${id}`, ...more, ...filesOfMail(runtime.secret, aside.mail) },
  })
  const decided = { id, me, did: 'opened' as const, aside, asks }
  const opened = await fileMail(runtime, { ...decided, always: always ? contactId : null })
  return { number: caseNumber(opened) }
}

async function customerOf(
  { db }: Runtime,
  email: string,
  accountName: string,
  name: string,
): Promise<string> {
  const known = await contactByEmail(db, email)
  if (known) return known.id
  if (accountName === '') return refuse('invalid', mailActionWords.whoseCompany, 'account')
  const account = await accountByName(db, accountName)
  if (!account) return refuse('invalid', mailActionWords.noSuchCompany(accountName), 'account')
  await mustBeFree(db, email, null)
  return addContact(db, { account_id: account.id, name: name || email, email, zone: account.zone })
}
