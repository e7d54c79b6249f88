import { capsOverAll, lookedAt, mailCaps, roomAt } from '@caselead/core/alerts/mail-cap.ts'
import {
  type MailWishes,
  type OptionalMail,
  whenMailed,
} from '@caselead/core/alerts/optional-mail.ts'
import { hours } from '@caselead/core/base/instant.ts'
import { isFollower } from '@caselead/db/case/followers.ts'
import { type Delivery, noteDelivery } from '@caselead/db/mail/delivery.ts'
import { othersGoAlone } from '@caselead/db/mail/together.ts'
import { lateMail, type WaitingMail, waitingMail } from '@caselead/db/mail/waiting-mail.ts'
import { letterOf } from '@caselead/db/queues/letters.ts'
import { letterFailed, letterHeld } from '@caselead/db/queues/outbox.ts'
import type { Db, Row } from '@caselead/db/tables.ts'
import type { Composed } from '../../mail/out/composed.ts'
import { reportUndelivered } from '../../mail/out/undelivered.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { jobWords } from '../words.ts'

/**
 * Whether a mail to a customer isn't sent now, or ever: they follow the case no more, their address takes
 * none, they want none like it, another says the same, or it comes at a bad time. Its row says so.
 */
export async function isHeld(
  db: Db,
  runtime: Runtime,
  row: Row<'outbox'>,
  composed: Composed,
): Promise<boolean> {
  const payload = letterOf(row)
  if (row.carrier === 'code') return false
  if (!payload) return hasHadEnough(db, runtime, row)
  // Alerts have their own rule against storms.
  if (payload.letter.to !== 'customer') return false
  // Beside the transaction that holds the row, as all that a mail is made of.
  const found = await waitingMail(runtime.db, row, payload.contactId)
  if (!found) return false
  const at = runtime.now()
  if (
    payload.letter.follower &&
    !(await isFollower(runtime.db, row.case_id ?? 0, payload.contactId))
  ) {
    await leave(db, row, 'unfollowed', at)
    return true
  }
  if (found.unreachable !== null) {
    const report = { address: composed.to, why: 'suppressed', said: '' } as const
    await reportUndelivered(runtime, row, report)
    await leave(db, row, 'suppressed', at)
    return true
  }
  const optional = optionalMail(composed, found)
  const when = optional ? whenMailed(optional, at) : { is: 'now' as const }
  switch (when.is) {
    case 'now':
      return !composed.byPerson && hasHadEnough(db, runtime, row, Boolean(found.has_newer))
    case 'later':
      await letterHeld(db, row.id, null, when.at)
      return true
    case 'never':
      await leave(db, row, when.why, at)
      return true
  }
}

/**
 * Whether an address has had so much mail about a case, or about all its cases, that mail nobody wrote waits: two
 * machines answering each other go no faster than this. If a newer mail about its case waits, too, that one is enough.
 */
async function hasHadEnough(
  db: Db,
  { now, db: beside }: Runtime,
  row: Row<'outbox'>,
  hasNewer = false,
): Promise<boolean> {
  const at = now()
  const room = await roomFor(beside, row, at)
  if (hasNewer && (row.held_until !== null || room !== null)) {
    await leave(db, row, 'superseded', at)
    return true
  }
  if (room === null) return false
  await letterHeld(db, row.id, jobWords.hadEnough, Math.min(room, at + hours(1)))
  return true
}

/** When its address may have another mail, about this case and about all of them; null for now. */
async function roomFor(db: Db, row: Row<'outbox'>, at: number): Promise<number | null> {
  const room = async (caps: typeof mailCaps | typeof capsOverAll, about: 'this' | 'any') => {
    const { longest, most } = lookedAt(caps)
    return roomAt(await lateMail(db, row, { since: at - longest, most, about }), at, caps)
  }
  const [one, all] = [await room(mailCaps, 'this'), await room(capsOverAll, 'any')]
  return one === null ? all : Math.max(one, all ?? one)
}

async function leave(db: Db, { id }: Row<'outbox'>, why: Delivery, at: number): Promise<void> {
  await othersGoAlone(db, id, at)
  await letterFailed(db, id, why, null)
  await noteDelivery(db, id, why, at)
}

function optionalMail(
  { kind, automatic }: Composed,
  {
    priority,
    waiting_since,
    resolved_at,
    closed_at,
    has_newer,
    last_sent_at,
    ...reader
  }: WaitingMail,
): OptionalMail | null {
  const isUpdate = kind === 'update' && automatic
  if (!isUpdate && kind !== 'survey') return null
  return {
    what: isUpdate ? 'update' : 'survey',
    priority,
    awaitsReply: waiting_since !== null,
    isOver: resolved_at !== null || closed_at !== null,
    hasNewer: Boolean(has_newer),
    lastSentAt: last_sent_at,
    wishes: wishesOf(reader),
  }
}

const wishesOf = ({
  wants_updates: updates,
  wants_surveys: surveys,
  quiet_from: from,
  quiet_to: to,
  zone,
}: Pick<
  WaitingMail,
  'wants_updates' | 'wants_surveys' | 'quiet_from' | 'quiet_to' | 'zone'
>): MailWishes => ({
  ...{ updates, surveys, zone },
  quiet: from !== null && to !== null ? { from, to } : null,
})
