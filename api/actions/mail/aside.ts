import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { newestWritten } from '@caselead/db/case/events.ts'
import type { Settled } from '@caselead/db/mail/aside.ts'
import { alwaysFrom } from '@caselead/db/mail/senders.ts'
import { asideMail, lockAside, settle } from '@caselead/db/mail/settle.ts'
import { rememberMarks } from '@caselead/db/mail/threads.ts'
import type { ReceivedMail } from '@caselead/emails/provider/received.ts'
import { keptMail } from '@caselead/emails/provider/received.ts'
import { z } from 'zod'
import type { Agent } from '../../auth/visitor.ts'
import { readApart } from '../../mail/in/read-apart.ts'
import { expectFiles } from '../../mail/thread/mail-files.ts'
import { type MailWords, wordsOfMail } from '../../mail/thread/mail-words.ts'
import { marksOf } from '../../mail/thread/marks.ts'
import { type Writer, writerOf } from '../../mail/thread/writer.ts'
import { type Change, changeWithin, inTransaction } from '../../record/change.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { mailActionWords } from '../words.ts'

export const WhichMail = z.object({
  id: z.string().min(1).max(200).describe('Which mail, by its id in the list.'),
})

export const Always = z
  .boolean()
  .default(false)
  .describe('Whether to treat mail from this address like this from now on.')

export interface AsideMail {
  mail: ReceivedMail
  words: MailWords
  writer: Writer
}

/** A mail somebody decides about, read beforehand: nothing is locked meanwhile. */
export async function asideOf(runtime: Runtime, id: string): Promise<AsideMail> {
  const row = await asideMail(runtime.db, id)
  if (!row) throw new Refusal('not_found', notFoundWords.email)
  const mail = keptMail(row)
  if (!mail) throw new Refusal('conflict', mailActionWords.noWords)
  const read = await readApart(mail)
  const written = 'unread' in read ? (mail.text ?? '') : read.text
  const writer = await writerOf(runtime.db, mail, runtime.mailer.domain)
  return { mail, words: wordsOfMail(mail, written), writer }
}

interface Decided {
  id: string
  me: Agent
  did: Settled['did']
  aside: AsideMail
  /** What it asks of a case. */
  asks: Change
  /** Whose mail from this address is from now on. */
  always: string | null
}

/** One transaction records what a mail says and that it was decided about, so both happen or neither. */
export async function fileMail(
  runtime: Runtime,
  { id, me, did, aside, asks, always }: Decided,
): Promise<number> {
  const at = runtime.now()
  const by = { id: me.id, name: me.name }
  return inTransaction(runtime.db, async (db) => {
    if (!(await lockAside(db, id))) throw new Refusal('conflict', mailActionWords.decided)
    await expectFiles(db, runtime, aside.mail, aside.words.text, at)
    const changed = await changeWithin(db, runtime, asks)
    const seq = await newestWritten(db, changed.id, changed.seq)
    const marks = marksOf(aside.mail)
    await rememberMarks(db, { caseId: changed.id, marks, received: true, at })
    const { address } = aside.writer
    if (always !== null && address) await alwaysFrom(db, { address, contactId: always, by, at })
    const became = { case_id: changed.id, seq, whole: aside.words.whole }
    await settle(db, id, { did, at, by, why: '' }, became)
    return changed.id
  })
}
