import { longestText } from '@caselead/core/base/checks.ts'
import type { WithFiles } from '@caselead/core/base/files.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { cut } from '@caselead/core/base/text.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { isFollowing } from '@caselead/core/case/evolve/followers.ts'
import { type Case, caseNumber } from '@caselead/core/case/state.ts'
import { oneCase } from '@caselead/db/case/listed.ts'
import { z } from 'zod'
import type { Agent } from '../../auth/visitor.ts'
import { CaseNumber } from '../../input/shapes.ts'
import { filesOfMail } from '../../mail/thread/mail-files.ts'
import type { Change } from '../../record/change.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { mailActionWords } from '../words.ts'
import { Always, type AsideMail, asideOf, fileMail, WhichMail } from './aside.ts'

export const AddMailToCase = WhichMail.extend({
  number: CaseNumber,
  as: z
    .enum(['customer', 'note'])
    .describe('Whether the customer said it, or it’s a note only the team reads.'),
  always: Always,
})

/** Adds a mail that was set aside to a case, as the customer's message or as a note. */
export async function addMailToCase(
  runtime: Runtime,
  me: Agent,
  { id, number, as, always }: z.output<typeof AddMailToCase>,
): Promise<{ number: string }> {
  const found = await oneCase(runtime.db, number)
  if (!found) throw new Refusal('not_found', notFoundWords.case, 'number')
  const one = found.state
  const aside = await asideOf(runtime, id)
  const contact = customerOn(one, aside)
  const files = filesOfMail(runtime.secret, aside.mail)
  const asks = as === 'customer' ? message(one, contact, aside, files) : note(one, me, aside, files)
  const did = as === 'customer' ? ('added' as const) : ('noted' as const)
  await fileMail(runtime, { id, me, did, aside, asks, always: always ? contact.id : null })
  return { number: caseNumber(one.id) }
}

interface Customer {
  id: string
  name: string
  account: string
}

/** Colleagues of the account and whoever follows the case are recorded as themselves, anybody else as its customer. */
function customerOn(one: Case, { writer: { contact } }: AsideMail): Customer {
  const isTheirs =
    contact && (contact.account_id === one.account.id || isFollowing(one, contact.id))
  const { id, name } = isTheirs ? contact : one.contact
  return { id, name, account: isTheirs ? contact.account_id : one.account.id }
}

function message(
  one: Case,
  { id, name, account }: Customer,
  aside: AsideMail,
  files: WithFiles,
): Change {
  const { text, more } = aside.words
  const body = text || aside.mail.subject
  const actor = { type: 'contact' as const, id, name }
  const command = { do: 'write' as const, body, via: 'email' as const, account, ...more, ...files }
  return { case: one.id, command, actor }
}

function note(one: Case, me: Agent, { mail, words }: AsideMail, files: WithFiles): Change {
  const said = mailActionWords.asNote(mail.from.slice(0, 300), words.text || mail.subject)
  const actor = { type: 'agent' as const, id: me.id, name: me.name }
  const command = { do: 'note' as const, body: cut(said, longestText), ...words.more, ...files }
  return { case: one.id, command, actor }
}
