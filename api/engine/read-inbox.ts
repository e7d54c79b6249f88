import { waitsForOthers } from '@caselead/db/connect.ts'
import { claimReceived, receivedFailed, receivedRead } from '@caselead/db/inbox.ts'
import { takeMail } from '../actions/take-mail.ts'
import { seconds } from '../core/instant.ts'
import { Refusal } from '../core/refusal.ts'
import { storable } from '../core/text.ts'
import type { Desk } from '../desk.ts'
import { isUnreachable } from '../report.ts'
import { longestPause } from './set-back.ts'

const pauseAfter = (attempts: number): number =>
  Math.min(seconds(5) * 2 ** Math.min(attempts, 20), longestPause)

/**
 * Reads the mail that waits longest; answers whether there was one. A mail that was taken but whose
 * reading was cut short is read again, and its key keeps it from being taken twice.
 */
export async function readNext(desk: Desk): Promise<boolean> {
  return desk.db.transaction().execute(async (db) => {
    const row = await claimReceived(db, desk.now())
    if (!row) return false
    await waitsForOthers(db)
    const fetched = await desk.mailer.transport.fetchReceived(row.provider_id)
    if (fetched.outcome !== 'found') {
      const pause = 'afterMs' in fetched ? fetched.afterMs : 0
      const wait = Math.min(Math.max(pause, pauseAfter(row.attempts)), longestPause)
      const nextAt = desk.now() + wait
      await receivedFailed(db, row.provider_id, fetched.reason, nextAt)
      return true
    }
    const mail = storable(fetched.mail)
    try {
      const { outcome, caseId } = await takeMail(desk, mail)
      await receivedRead(db, row.provider_id, mail, outcome, caseId)
    } catch (error) {
      if (isUnreachable(error)) throw error
      if (error instanceof Refusal) {
        await receivedRead(db, row.provider_id, mail, `refused: ${error.message}`, null)
      } else {
        desk.log.error({ error, mail: row.provider_id }, 'a mail could not be taken in')
        const reason = error instanceof Error ? error.message : String(error)
        const nextAt = desk.now() + pauseAfter(row.attempts)
        await receivedFailed(db, row.provider_id, reason, nextAt)
      }
    }
    return true
  })
}
