import { minutes, seconds } from '@caselead/core/base/instant.ts'
import { noteDelivery } from '@caselead/db/mail/delivery.ts'
import { rememberMarks } from '@caselead/db/mail/threads.ts'
import { lettersWith, othersGoAlone } from '@caselead/db/mail/together.ts'
import { decidesAlone } from '@caselead/db/mail/waiting-mail.ts'
import { notify } from '@caselead/db/notify.ts'
import {
  claimLetter,
  letterFailed,
  letterGivesWay,
  letterSent,
  letterWaits,
  passLetter,
} from '@caselead/db/queues/outbox.ts'
import { waitsForOthers } from '@caselead/db/server/connect.ts'
import type { Db, Row } from '@caselead/db/tables.ts'
import type { OutgoingMail } from '@caselead/emails/provider/transport.ts'
import { backOff, jittered, longestPause } from '../../base/back-off.ts'
import { isUnreachable, reasonOf } from '../../base/report.ts'
import { conversationIn } from '../../mail/headers/conversation.ts'
import { ownMessageId } from '../../mail/headers/message-ids.ts'
import { inMarkup, worded } from '../../mail/out/outgoing.ts'
import { reportUndelivered } from '../../mail/out/undelivered.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { hold } from './hold-letter.ts'
import { holdOfAll, isUnsettled, settleTogether } from './settle-together.ts'

/** Seconds, then minutes, then an hour between tries; a mail is never given up for being late. */
const pauseAfter = backOff({ first: seconds(5) })

/** Asked to wait, or let in no more, we knock again after this at the latest. */
const longestRest = minutes(1)

/** Seconds, then half a minute: whoever waits for a code waits for nothing else. */
const pauseOfCode = backOff({ first: seconds(1), longest: seconds(30) })

/** Other mail lets codes go first when the provider takes mail again. */
const afterCodes = 500

/** Another sender is writing to the same reader about one of the same cases. */
const givesWayFor = seconds(1)

type Lane = 'code' | 'mail'
/** Codes before all other mail. */
const bothLanes: readonly Lane[] = ['code', 'mail']

/**
 * Sends the letter that waits longest; answers whether there was one. The row stays locked while it
 * is sent: a process killed in between leaves it to the next, and the provider knows the key.
 */
export async function sendNext(runtime: Runtime, lanes = bothLanes): Promise<boolean> {
  const { rests } = runtime.mailer
  const open = lanes.filter((lane) => rests[lane].isOver(runtime.steady()))
  if (open.length === 0) return false
  return runtime.db.transaction().execute(async (db) => {
    const row = await claimFirst(db, open, runtime.now())
    if (!row) return false
    const letters = [row, ...(await lettersWith(db, row))]
    if (row.case_id !== null && !(await decidesAlone(db, letters))) {
      await letterGivesWay(db, row.id, runtime.now() + givesWayFor)
      return true
    }
    await waitsForOthers(db)
    const mail = await writable(db, runtime, row)
    if (mail) await send(db, runtime, row, mail)
    return true
  })
}

async function claimFirst(db: Db, lanes: readonly Lane[], at: number) {
  for (const lane of lanes) {
    const row = await claimLetter(db, lane, at)
    if (row) return row
  }
  return undefined
}

/** The provider takes no mail like this one for so long; codes rest only where it was one. */
function rest({ mailer, steady }: Runtime, { carrier }: Row<'outbox'>, ms: number): void {
  const { code, mail } = mailer.rests
  const isCode = carrier === 'code'
  if (isCode) code.take(steady(), ms)
  mail.atLeast(steady(), isCode ? ms + afterCodes : ms)
}

async function send(
  db: Db,
  runtime: Runtime,
  row: Row<'outbox'>,
  mail: OutgoingMail,
): Promise<void> {
  const { log, now, mailer } = runtime
  const sent = await mailer.transport.send(mail)
  switch (sent.outcome) {
    case 'accepted':
      await letterSent(db, row.id, now(), sent.id)
      if (sent.restMs)
        mailer.rests.mail.atLeast(runtime.steady(), Math.min(sent.restMs, longestRest))
      await rememberSent(db, row, mail, { id: sent.id, at: now() })
      return
    case 'refused':
      log.error({ letter: row.id, reason: sent.reason }, 'a mail was refused')
      for (const each of [row, ...(await lettersWith(db, row))]) {
        const report = { address: mail.to, why: 'refused', said: sent.reason } as const
        await reportUndelivered(runtime, each, report)
      }
      await letterFailed(db, row.id, sent.reason, null)
      await noteDelivery(db, row.id, 'refused', now())
      return
    case 'misconfigured':
      log.error({ reason: sent.reason }, 'the mail provider does not let us in')
      rest(runtime, row, longestRest)
      await letterWaits(db, row.id, sent.reason, now() + longestRest)
      return
    case 'later': {
      log.warn({ letter: row.id, reason: sent.reason }, 'a mail has to wait')
      if (sent.afterMs === 0) {
        const pause = row.carrier === 'code' ? pauseOfCode : pauseAfter
        await letterFailed(db, row.id, sent.reason, now() + jittered(pause(row.attempts)))
        return
      }
      // Said of all our mail, so the others need not ask, and this one has not failed.
      rest(runtime, row, Math.min(sent.afterMs, longestRest))
      await letterWaits(db, row.id, sent.reason, now() + Math.min(sent.afterMs, longestPause))
    }
  }
}

/** What an answer to it may name: our ids, and the provider's, which may stand in the place of ours. */
async function rememberSent(
  db: Db,
  { case_id }: Row<'outbox'>,
  { headers }: OutgoingMail,
  sent: { id: string | null; at: number },
): Promise<void> {
  if (case_id === null) return
  const own = ownMessageId(headers['Message-ID'] ?? '')
  const conversation = conversationIn(headers['Thread-Index'] ?? '')
  const marks = [own, conversation, sent.id?.toLowerCase()].filter((each) => each != null)
  await rememberMarks(db, { caseId: case_id, marks, received: false, at: sent.at })
}

/** A letter that cannot be put into words waits by itself and holds up no other. */
async function writable(
  db: Db,
  runtime: Runtime,
  row: Row<'outbox'>,
): Promise<OutgoingMail | null> {
  try {
    const composed = await worded(runtime, row)
    if (!composed) {
      if (isUnsettled(row)) await othersGoAlone(db, row.id, runtime.now())
      await unaddressed(db, runtime, row)
      return null
    }
    if (isUnsettled(row)) {
      await settleTogether(db, runtime, row, composed)
      return null
    }
    const why = await holdOfAll(db, runtime, row, composed)
    if (why) {
      await hold(db, runtime, row, { address: composed.to, why })
      return null
    }
    return await inMarkup(runtime, row, composed)
  } catch (error) {
    if (isUnreachable(error)) throw error
    runtime.log.error({ error, letter: row.id }, 'a mail could not be written')
    if (isUnsettled(row)) await othersGoAlone(db, row.id, runtime.now())
    const reason = reasonOf(error)
    await letterFailed(db, row.id, reason, runtime.now() + jittered(pauseAfter(row.attempts)))
    return null
  }
}

/** A channel may be something else than mail by now; then it is posted to. */
async function unaddressed(
  db: Db,
  { now }: Runtime,
  { id, recipient }: Row<'outbox'>,
): Promise<void> {
  if (recipient.startsWith('channel:')) {
    await passLetter(db, id, 'hook', now())
    await notify(db, [{ channel: 'outbox', payload: '' }])
    return
  }
  await letterFailed(db, id, 'there is no address to send it to', null)
}
