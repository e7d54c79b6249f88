import { isFollowing } from '@caselead/core/case/evolve/followers.ts'
import type { Case } from '@caselead/core/case/state.ts'
import { capability } from '@caselead/db/auth/capabilities.ts'
import { hasWritten } from '@caselead/db/case/events.ts'
import { oneCase } from '@caselead/db/case/listed.ts'
import { casesOfMarks } from '@caselead/db/mail/threads.ts'
import type { Db } from '@caselead/db/tables.ts'
import type { ContactRow } from '@caselead/db/team/people.ts'
import type { ReceivedMail } from '@caselead/emails/provider/received.ts'
import { hashToken } from '../../auth/tokens.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { addressesIn } from '../headers/addresses.ts'
import { spellingsOf } from '../headers/message-ids.ts'
import { caseOfOurId, casesNamed } from './case-words.ts'
import { answeredBy, conversationOf } from './marks.ts'
import type { Writer } from './writer.ts'

export interface FoundCase {
  one: Case
  /** What its address was made for. */
  scope: 'reply' | 'survey'
  /** The writer is one of its customers and may write on it. */
  isOn: boolean
}

/**
 * The case a mail belongs to: by the address it was sent to, else by the mails it says it answers, by
 * Outlook's conversation, or by a number in the subject, which counts from those who are on that case.
 */
export async function caseOf(
  runtime: Runtime,
  mail: ReceivedMail,
  writer: Writer,
): Promise<FoundCase | null> {
  const { db, mailer } = runtime
  const addressed = await byAddress(runtime, mail, writer.contact)
  if (addressed) return addressed
  const thread = (await byIds(db, mail, mailer.domain)) ?? (await byConversation(db, mail))
  const one = thread === null ? null : await stateOf(db, thread)
  if (one) return { one, scope: 'reply', isOn: await mayWrite(db, one, writer.contact) }
  return bySubject(db, mail.subject, writer)
}

async function byAddress(
  { db, mailer, now }: Runtime,
  { to, cc, receivedFor }: ReceivedMail,
  contact: ContactRow | null,
): Promise<FoundCase | null> {
  for (const { address } of [...receivedFor, ...to, ...cc].flatMap(addressesIn)) {
    const token = mailer.tokenIn(address)
    const found = token && (await capability(db, hashToken(token), ['reply', 'survey'], now()))
    const one = found && (await stateOf(db, found.case_id))
    if (!one) continue
    const scope = found.scope === 'survey' ? 'survey' : 'reply'
    const isOn =
      contact !== null && (contact.account_id === one.account.id || isFollowing(one, contact.id))
    return { one, scope, isOn }
  }
  return null
}

async function byIds(db: Db, mail: ReceivedMail, domain: string): Promise<number | null> {
  const ids = answeredBy(mail)
  const known = await casesOfMarks(db, ids.flatMap(spellingsOf))
  for (const id of ids) {
    const found = spellingsOf(id).flatMap((each) => known.get(each) ?? [])[0]
    const named = found ?? caseOfOurId(id, domain)
    if (named !== null) return named
  }
  return null
}

async function byConversation(db: Db, mail: ReceivedMail): Promise<number | null> {
  const mark = conversationOf(mail)
  return mark === null ? null : ((await casesOfMarks(db, [mark])).get(mark) ?? null)
}

async function bySubject(db: Db, subject: string, writer: Writer): Promise<FoundCase | null> {
  for (const number of casesNamed(subject)) {
    const one = await stateOf(db, number)
    if (!one) continue
    const isOn = await mayWrite(db, one, writer.contact)
    // Somebody we know may mean another number, as of a product: theirs is a case of its own.
    if (isOn || !writer.contact) return { one, scope: 'reply', isOn }
  }
  return null
}

async function mayWrite(db: Db, one: Case, contact: ContactRow | null): Promise<boolean> {
  if (!contact) return false
  if (isFollowing(one, contact.id)) return true
  if (contact.account_id !== one.account.id) return false
  if (contact.id === one.contact.id || contact.shares_cases) return true
  return hasWritten(db, one.id, contact.id)
}

/** Numbers beyond what a database holds name nothing. */
const stateOf = async (db: Db, id: number): Promise<Case | null> =>
  id > 2_147_483_647 ? null : ((await oneCase(db, id))?.state ?? null)
