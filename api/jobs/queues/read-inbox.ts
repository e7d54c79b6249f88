import { minutes, seconds } from '@caselead/core/base/instant.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { storable } from '@caselead/core/base/text.ts'
import {
  beginTry,
  claimReceived,
  countTry,
  forgiveTry,
  receivedFailed,
  receivedRead,
} from '@caselead/db/queues/inbox.ts'
import { setAside } from '@caselead/db/queues/set-aside.ts'
import type { Row } from '@caselead/db/tables.ts'
import type { ReceivedMail } from '@caselead/emails/provider/received.ts'
import { isUnreachable } from '../../base/report.ts'
import { readApart } from '../../mail/in/read-apart.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { longestPause } from '../set-back.ts'
import { takeMail } from './take-mail.ts'

/** So often a mail is tried; then it is set aside for a person. */
const mostTries = 5
/** A quarter of a minute, then four times as long each time: all tries take twenty minutes. */
const pauseAfterTry = (tries: number): number => seconds(15) * 4 ** Math.min(tries, mostTries)

/** The provider may be away for long: nothing is given up for that. */
const pauseAfterFetch = (attempts: number): number =>
  Math.min(seconds(5) * 2 ** Math.min(attempts, 20), longestPause)

/** Longer than fetching, reading and recording take together; a killed process's mail waits so long. */
const held = minutes(1)

const cutShort = 'Reading it was interrupted every time.'

/**
 * Reads the mail that waits longest; answers whether there was one. It is fetched and read outside
 * of any transaction. Each try is counted before it begins, so that a mail that stops the process
 * is set aside like one that can't be understood. A mail that was taken but whose reading was cut
 * short is read again, and its key keeps it from being taken twice.
 */
export async function readNext(desk: Runtime): Promise<boolean> {
  const row = await claimReceived(desk.db, desk.now(), desk.now() + held)
  if (!row) return false
  if (row.tries >= mostTries) await giveUp(desk, row, row.last_error ?? cutShort)
  else await tryToRead(desk, row)
  return true
}

async function tryToRead(desk: Runtime, row: Row<'inbox'>): Promise<void> {
  const { db, now } = desk
  const mail = await contentOf(desk, row)
  if (!mail) return
  await beginTry(db, row.provider_id, mail)
  const read = await readApart({ text: mail.text, html: mail.html })
  if ('unread' in read) return failed(desk, row, read.unread)
  try {
    const { outcome, caseId } = await takeMail(desk, mail, read.text)
    await receivedRead(db, row.provider_id, mail, outcome, caseId)
  } catch (error) {
    if (isUnreachable(error)) {
      await forgiveTry(db, row.provider_id).catch(() => {})
      throw error
    }
    if (error instanceof Refusal) {
      return receivedRead(db, row.provider_id, mail, `refused: ${error.message}`, null)
    }
    desk.log.error({ error, mail: row.provider_id, at: now() }, 'a mail could not be taken in')
    await failed(desk, row, error instanceof Error ? error.message : String(error))
  }
}

/** Fetched once: what we have of it is kept, whatever becomes of it at the provider's. */
async function contentOf(desk: Runtime, row: Row<'inbox'>): Promise<ReceivedMail | null> {
  if (row.content) return row.content as ReceivedMail
  const { db, now } = desk
  const fetched = await desk.mailer.transport.fetchReceived(row.provider_id)
  if (fetched.outcome === 'found') return storable(fetched.mail)
  if (fetched.outcome === 'refused') {
    await countTry(db, row.provider_id)
    await failed(desk, row, `The email provider didn’t give it to us: ${fetched.reason}`)
    return null
  }
  const pause = 'afterMs' in fetched ? fetched.afterMs : 0
  const wait = Math.min(Math.max(pause, pauseAfterFetch(row.attempts)), longestPause)
  const nextAt = now() + wait
  await receivedFailed(db, row.provider_id, fetched.reason, nextAt)
  return null
}

/** `row` is as it was before this try. */
async function failed(desk: Runtime, row: Row<'inbox'>, reason: string): Promise<void> {
  if (row.tries + 1 >= mostTries) return giveUp(desk, row, reason)
  const nextAt = desk.now() + pauseAfterTry(row.tries)
  await receivedFailed(desk.db, row.provider_id, reason, nextAt)
}

async function giveUp({ db, now, log }: Runtime, row: Row<'inbox'>, reason: string): Promise<void> {
  log.error({ mail: row.provider_id, reason }, 'a mail is set aside')
  await setAside(db, row.provider_id, reason, now())
}
