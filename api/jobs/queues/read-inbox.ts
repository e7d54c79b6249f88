import { minutes, seconds } from '@caselead/core/base/instant.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { storable } from '@caselead/core/base/text.ts'
import {
  beginTry,
  claimReceived,
  countTry,
  forgiveTry,
  lockReceived,
  receivedFailed,
  receivedRead,
} from '@caselead/db/queues/inbox.ts'
import { setAside } from '@caselead/db/queues/set-aside.ts'
import type { Row } from '@caselead/db/tables.ts'
import type { ReceivedMail } from '@caselead/emails/provider/received.ts'
import { backOff, longestPause } from '../../base/back-off.ts'
import { isUnreachable, reasonOf } from '../../base/report.ts'
import { readApart } from '../../mail/in/read-apart.ts'
import { changeWithin, inTransaction } from '../../record/change.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { type Taken, takeMail } from './take-mail.ts'

/** So often a mail is tried; then it is set aside for a person. */
const mostTries = 5
/** A quarter of a minute, then four times as long each time: all tries take twenty minutes. */
const pauseAfterTry = backOff({ first: seconds(15), times: 4 })

/** The provider may be away for long: nothing is given up for that. */
const pauseAfterFetch = backOff({ first: seconds(5) })

/** Longer than fetching, reading and recording take together; a killed process's mail waits so long. */
const held = minutes(1)

const cutShort = 'Reading it was interrupted every time.'

/**
 * Reads the mail that waits longest; answers whether there was one. It is fetched and read outside
 * of any transaction. Each try is counted before it begins, so that a mail that stops the process
 * is set aside like one that can't be understood.
 */
export async function readNext(runtime: Runtime): Promise<boolean> {
  const row = await claimReceived(runtime.db, runtime.now(), runtime.now() + held)
  if (!row) return false
  if (row.tries >= mostTries) await giveUp(runtime, row, row.last_error ?? cutShort)
  else await tryToRead(runtime, row)
  return true
}

async function tryToRead(runtime: Runtime, row: Row<'inbox'>): Promise<void> {
  const { db, now } = runtime
  const mail = await contentOf(runtime, row)
  if (!mail) return
  await beginTry(db, row.provider_id, mail)
  const read = await readApart({ text: mail.text, html: mail.html })
  if ('unread' in read) return failed(runtime, row, read.unread)
  try {
    await take(runtime, row, await takeMail(runtime, mail, read.text))
  } catch (error) {
    if (isUnreachable(error)) {
      await forgiveTry(db, row.provider_id).catch(() => {})
      throw error
    }
    if (error instanceof Refusal) {
      return receivedRead(db, row.provider_id, `refused: ${error.message}`, null)
    }
    runtime.log.error({ error, mail: row.provider_id, at: now() }, 'a mail could not be taken in')
    await failed(runtime, row, reasonOf(error))
  }
}

/** One transaction records what a mail asks and that it was read: cut short, neither has happened. */
async function take(runtime: Runtime, row: Row<'inbox'>, { outcome, caseId, asks }: Taken) {
  await inTransaction(runtime.db, async (db) => {
    if (!(await lockReceived(db, row.provider_id))) return
    const changed = asks && (await changeWithin(db, runtime, asks))
    await receivedRead(db, row.provider_id, outcome, changed?.id ?? caseId)
  })
}

/** Fetched once: what we have of it is kept, whatever becomes of it at the provider's. */
async function contentOf(runtime: Runtime, row: Row<'inbox'>): Promise<ReceivedMail | null> {
  if (row.content) return row.content as ReceivedMail
  const { db, now } = runtime
  const fetched = await runtime.mailer.transport.fetchReceived(row.provider_id)
  if (fetched.outcome === 'found') return storable(fetched.mail)
  if (fetched.outcome === 'refused') {
    await countTry(db, row.provider_id)
    await failed(runtime, row, `The email provider didn’t give it to us: ${fetched.reason}`)
    return null
  }
  const pause = 'afterMs' in fetched ? fetched.afterMs : 0
  const wait = Math.min(Math.max(pause, pauseAfterFetch(row.attempts)), longestPause)
  const nextAt = now() + wait
  await receivedFailed(db, row.provider_id, fetched.reason, nextAt)
  return null
}

/** `row` is as it was before this try. */
async function failed(runtime: Runtime, row: Row<'inbox'>, reason: string): Promise<void> {
  if (row.tries + 1 >= mostTries) return giveUp(runtime, row, reason)
  const nextAt = runtime.now() + pauseAfterTry(row.tries)
  await receivedFailed(runtime.db, row.provider_id, reason, nextAt)
}

async function giveUp({ db, now, log }: Runtime, row: Row<'inbox'>, reason: string): Promise<void> {
  log.error({ mail: row.provider_id, reason }, 'a mail is set aside')
  await setAside(db, row.provider_id, reason, now())
}
