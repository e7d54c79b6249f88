import type { Actor } from '@caselead/core/base/actor.ts'
import { longestSubject, longestText } from '@caselead/core/base/checks.ts'
import { cut } from '@caselead/core/base/text.ts'
import type { Command } from '@caselead/core/case/commands.ts'
import { parseSurveyReply } from '@caselead/core/survey/survey.ts'
import { type Capability, capability } from '@caselead/db/auth/capabilities.ts'
import type { Db } from '@caselead/db/tables.ts'
import { contactByEmail } from '@caselead/db/team/people.ts'
import type { ReceivedMail } from '@caselead/emails/provider/received.ts'
import { openingFor } from '../../actions/case/open-case.ts'
import { hashToken } from '../../auth/tokens.ts'
import { emailAddress } from '../../input/email-address.ts'
import { isAutomatic, senderOf } from '../../mail/in/machine-mail.ts'
import type { Change } from '../../record/change.ts'
import type { Runtime } from '../../runtime/runtime.ts'

/** What becomes of a mail; `unmatched` is kept for a person to look at. */
export interface Taken {
  outcome: 'answered' | 'surveyed' | 'opened' | 'automatic' | 'empty' | 'unmatched'
  /** The case it is about, where there was one before. */
  caseId: number | null
  /** What it asks of a case, if anything. */
  asks: Change | null
}

const nothing = (outcome: Taken['outcome'], caseId: number | null = null): Taken => ({
  ...{ outcome, caseId, asks: null },
})

const tooLong = `\n\n[This email is longer than ${longestText.toLocaleString('en')} characters. Only the beginning is shown here.]`

/** The text a case can hold; what is left out is said. */
const bounded = (text: string): string =>
  text.length <= longestText ? text : `${cut(text, longestText - tooLong.length)}${tooLong}`

/**
 * What a mail that arrived is: an answer to a case, an answer to a survey, or a new case. `written` is
 * what its writer says in it.
 */
export async function takeMail(
  runtime: Runtime,
  mail: ReceivedMail,
  written: string,
): Promise<Taken> {
  if (isAutomatic(mail)) return nothing('automatic')
  const text = bounded(written)
  const found = await addressedTo(runtime.db, runtime, mail)
  if (found) return answer(mail, found, text)
  return openByMail(runtime, mail, text)
}

async function addressedTo(
  db: Db,
  { mailer, now }: Runtime,
  { to, cc, receivedFor }: ReceivedMail,
): Promise<Capability | null> {
  for (const address of [...receivedFor, ...to, ...cc]) {
    const token = mailer.tokenIn(senderOf(address))
    if (!token) continue
    const found = await capability(db, hashToken(token), ['reply', 'survey'], now())
    if (found) return found
  }
  return null
}

function answer(
  mail: ReceivedMail,
  { scope, case_id, contact_id, name }: Capability,
  text: string,
): Taken {
  if (text.trim() === '') return nothing('empty', case_id)
  const actor: Actor = { type: 'contact', id: contact_id, name }
  const key = `mail:${mail.id}`
  const command: Command =
    scope === 'survey'
      ? { do: 'answer_survey', ...parseSurveyReply(text), via: 'email' }
      : { do: 'write', body: text, via: 'email' }
  const asks = { case: case_id, command, actor, key }
  return { outcome: scope === 'survey' ? 'surveyed' : 'answered', caseId: case_id, asks }
}

/** Somebody we know writes to the support address: that is a case. */
async function openByMail(runtime: Runtime, mail: ReceivedMail, text: string): Promise<Taken> {
  const sender = senderOf(mail.from)
  const contact = await contactByEmail(runtime.db, emailAddress(sender) ?? sender)
  if (!contact) return nothing('unmatched')
  if (text.trim() === '') return nothing('empty')
  const asks = await openingFor(runtime, contact.id, {
    subject: cut(mail.subject.trim(), longestSubject) || 'Mail without a subject',
    body: text,
    impact: 'one',
    urgency: 'degraded',
    channel: 'email',
    key: `mail:${mail.id}`,
  })
  return { outcome: 'opened', caseId: null, asks }
}
