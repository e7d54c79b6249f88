import { createHash } from 'node:crypto'
import { minutes, seconds } from '@caselead/core/base/instant.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { storable } from '@caselead/core/base/text.ts'
import { newestWritten } from '@caselead/db/case/events.ts'
import type { Settled } from '@caselead/db/mail/aside.ts'
import { isRaw } from '@caselead/db/mail/raw.ts'
import { settle } from '@caselead/db/mail/settle.ts'
import { rememberMarks, takenBefore } from '@caselead/db/mail/threads.ts'
import {
  beginTry,
  claimReceived,
  countTry,
  forgiveTry,
  lockReceived,
  receivedFailed,
  receivedRead,
  type Waiting,
} from '@caselead/db/queues/inbox.ts'
import { keepAside, setAside } from '@caselead/db/queues/set-aside.ts'
import type { Db } from '@caselead/db/tables.ts'
import type { ReceivedMail } from '@caselead/emails/provider/received.ts'
import { keptMail } from '@caselead/emails/provider/received.ts'
import { backOff, longestPause } from '../../base/back-off.ts'
import { isUnreachable, reasonOf } from '../../base/report.ts'
import { envelopeOf } from '../../mail/in/raw/envelope.ts'
import { readKept } from '../../mail/in/raw/raw-file.ts'
import { readApart } from '../../mail/in/read-apart.ts'
import { expectFiles } from '../../mail/thread/mail-files.ts'
import { type MailWords, wordsOfMail } from '../../mail/thread/mail-words.ts'
import { marksOf, messageIdOf } from '../../mail/thread/marks.ts'
import { takeWords } from '../../mail/thread/words.ts'
import { type ChangeResult, changeWithin, inTransaction } from '../../record/change.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { sendReceipt } from './send-receipt.ts'
import { type Taken, takeMail } from './take-mail.ts'
import { tellRefused } from './tell-refused.ts'

/** So often a mail is tried; then it is set aside for a person. */
const mostTries = 5
/** A quarter of a minute, then four times as long each time: all tries take twenty minutes. */
const pauseAfterTry = backOff({ first: seconds(15), times: 4 })

/** The provider may be away for long: nothing is given up for that. */
const pauseAfterFetch = backOff({ first: seconds(5) })

/** Longer than fetching, reading and recording take together; a killed process's mail waits so long. */
const held = minutes(1)

/**
 * Reads the mail that waits longest; answers whether there was one. It is fetched and read outside
 * of any transaction. Each try is counted before it begins, so that a mail that stops the process
 * is set aside like one that can't be understood.
 */
export async function readNext(runtime: Runtime): Promise<boolean> {
  const row = await claimReceived(runtime.db, runtime.now(), runtime.now() + held)
  if (!row) return false
  if (row.tries >= mostTries) await giveUp(runtime, row, row.last_error ?? takeWords.noTime)
  else await tryToRead(runtime, row)
  return true
}

async function tryToRead(runtime: Runtime, row: Waiting): Promise<void> {
  const { db, now } = runtime
  const mail = await contentOf(runtime, row)
  if (!mail) return
  await beginTry(db, row.provider_id, mail)
  if (isTooLarge(mail)) return keepAside(db, row.provider_id, { why: 'too_large', at: now() })
  const read = await readApart(mail)
  if ('unread' in read) return failed(runtime, row, read.unread)
  let taken: Taken | null = null
  try {
    const words = wordsOfMail(mail, read.text)
    taken = await takeMail(runtime, mail, words)
    await take(runtime, row, { mail, words, taken })
  } catch (error) {
    if (isUnreachable(error)) {
      await forgiveTry(db, row.provider_id).catch(() => {})
      throw error
    }
    if (error instanceof Refusal) {
      const { message: reason } = error
      const refused = { why: 'refused' as const, outcome: `refused: ${reason}`, reason, at: now() }
      const answer = taken?.answer
      return db.transaction().execute(async (within) => {
        if (!(await lockReceived(within, row.provider_id))) return
        await keepAside(within, row.provider_id, { ...refused, caseId: answer?.caseId ?? null })
        if (answer) await tellRefused(within, answer, reason, now())
      })
    }
    runtime.log.error({ error, mail: row.provider_id, at: now() }, 'a mail could not be taken in')
    await failed(runtime, row, reasonOf(error))
  }
}

/** Nobody reads so many characters: it's kept, and a person decides what becomes of it. */
const mostCharacters = 5_000_000

const isTooLarge = ({ text, html }: ReceivedMail): boolean =>
  (text?.length ?? 0) + (html?.length ?? 0) > mostCharacters

interface TakenMail {
  mail: ReceivedMail
  words: MailWords
  taken: Taken
}

/** One transaction records what a mail asks and that it was read: cut short, neither has happened. */
async function take(runtime: Runtime, row: Waiting, { mail, words, taken }: TakenMail) {
  const { whole } = words
  const id = row.provider_id
  const at = runtime.now()
  await inTransaction(runtime.db, async (db) => {
    if (!(await lockReceived(db, id))) return
    const before = await takenAlready(db, id, mail, at)
    if (before?.isSame) return receivedRead(db, id, 'duplicate', before.caseId)
    const { why, ...aside } = before ? { ...taken, ...sameId(before.caseId) } : taken
    if (why) await keepAside(db, id, { why, ...aside, whole, at })
    if (why && taken.answer) await tellRefused(db, taken.answer, taken.reason ?? '', at)
    if (why && taken.tell) await sendReceipt(db, taken.tell, at)
    if (why && taken.droppedBy) await settle(db, id, dropped(taken.droppedBy, at))
    if (why) return
    await takeIn(db, runtime, id, { mail, words, taken })
  })
}

async function takeIn(db: Db, runtime: Runtime, id: string, { mail, words, taken }: TakenMail) {
  const { asks, outcome, caseId, answer } = taken
  const { text, whole } = words
  let changed: ChangeResult | null = null
  if (asks.length > 0) await expectFiles(db, runtime, mail, text, runtime.now())
  for (const each of asks) changed = await changeWithin(db, runtime, each)
  if (!changed) return receivedRead(db, id, outcome, caseId)
  // Our mails to the customer answer the customer's own.
  const marks = { marks: marksOf(mail), received: !answer, at: runtime.now() }
  await rememberMarks(db, { caseId: changed.id, ...marks })
  // What one of the team answered quotes what only the team reads: no customer may see it whole.
  if (answer) return receivedRead(db, id, outcome, changed.id)
  const seq = await newestWritten(db, changed.id, changed.seq)
  await receivedRead(db, id, outcome, changed.id, { seq, whole })
}

const dropped = (by: Settled['by'], at: number): Settled => ({
  ...{ did: 'dropped', at, by, why: takeWords.alwaysDropped },
})

const sameId = (caseId: number | null) => ({
  ...{ why: 'same_id' as const, outcome: 'same_id' as const, caseId },
  reason: takeWords.saysOther,
})

/** Delivered twice, a mail is taken once; null when it wasn't taken before, or can't be told. */
async function takenAlready(db: Db, providerId: string, mail: ReceivedMail, at: number) {
  const messageId = messageIdOf(mail)
  if (messageId === null) return null
  const said = [mail.from, mail.subject, mail.text?.trim() || mail.html]
  const words = createHash('sha256').update(JSON.stringify(said)).digest()
  return takenBefore(db, { messageId, providerId, words, at })
}

/** Fetched once: what we have of it is kept, whatever becomes of it at the provider's. */
async function contentOf(runtime: Runtime, row: Waiting): Promise<ReceivedMail | null> {
  const kept = keptMail(row)
  if (kept) return kept
  const { db, now } = runtime
  if (await isRaw(db, row.provider_id)) return readWhole(runtime, row)
  const fetched = await runtime.mailer.transport.fetchReceived(row.provider_id)
  if (fetched.outcome === 'found') return storable(fetched.mail)
  if (fetched.outcome === 'refused') {
    await countTry(db, row.provider_id)
    await failed(runtime, row, takeWords.notGiven(fetched.reason))
    return null
  }
  const pause = 'afterMs' in fetched ? fetched.afterMs : 0
  const wait = Math.min(Math.max(pause, pauseAfterFetch(row.attempts)), longestPause)
  const nextAt = now() + wait
  await receivedFailed(db, row.provider_id, fetched.reason, nextAt)
  return null
}

/** What it holds is known once it's read, which counts as a try of its own. */
async function readWhole(runtime: Runtime, row: Waiting): Promise<ReceivedMail | null> {
  const id = row.provider_id
  await countTry(runtime.db, id)
  const read = await readKept(runtime, id, envelopeOf(row).to)
  if ('unread' in read) {
    await failed(runtime, row, read.unread)
    return null
  }
  await forgiveTry(runtime.db, id)
  return storable(read)
}

/** `row` is as it was before this try. */
async function failed(runtime: Runtime, row: Waiting, reason: string): Promise<void> {
  if (row.tries + 1 >= mostTries) return giveUp(runtime, row, reason)
  const nextAt = runtime.now() + pauseAfterTry(row.tries)
  await receivedFailed(runtime.db, row.provider_id, reason, nextAt)
}

async function giveUp({ db, now, log }: Runtime, row: Waiting, reason: string): Promise<void> {
  log.error({ mail: row.provider_id, reason }, 'a mail is set aside')
  await setAside(db, row.provider_id, reason, now())
}
