import { capsOverAll, lookedAt, mailCaps, roomAt } from '@caselead/core/alerts/mail-cap.ts'
import {
  type MailWishes,
  type OptionalMail,
  whenMailed,
} from '@caselead/core/alerts/optional-mail.ts'
import { hours } from '@caselead/core/base/instant.ts'
import { isFollower } from '@caselead/db/case/followers.ts'
import { type Delivery, noteDelivery } from '@caselead/db/mail/delivery.ts'
import { lettersWith } from '@caselead/db/mail/together.ts'
import { lateMail, type WaitingMail, waitingMail } from '@caselead/db/mail/waiting-mail.ts'
import { letterOf } from '@caselead/db/queues/letters.ts'
import { letterFailed, letterHeld } from '@caselead/db/queues/outbox.ts'
import type { Db, Row } from '@caselead/db/tables.ts'
import type { Composed } from '../../mail/out/composed.ts'
import { reportUndelivered } from '../../mail/out/undelivered.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { jobWords } from '../words.ts'

/** Why a mail isn't sent now: it's held until then, or never sent at all. */
export type Hold =
  | { is: 'later'; at: number; words: string | null }
  | { is: 'never'; why: Delivery }

/**
 * Why a mail to a customer isn't sent now, or ever: they follow the case no more, their address takes
 * none, they want none like it, another says the same, or it comes at a bad time. Null when it may leave.
 */
export async function holdOf(
  runtime: Runtime,
  row: Row<'outbox'>,
  composed: Composed,
): Promise<Hold | null> {
  const payload = letterOf(row)
  if (row.carrier === 'code') return null
  if (!payload) return hasHadEnough(runtime, row)
  const { letter, contactId } = payload
  // Alerts have their own rule against storms.
  if (letter.to !== 'customer') return null
  // Beside the transaction that holds the row, as all that a mail is made of.
  const found = await waitingMail(runtime.db, row, contactId)
  if (!found) return null
  if (letter.follower && !(await isFollower(runtime.db, row.case_id ?? 0, contactId))) {
    return { is: 'never', why: 'unfollowed' }
  }
  if (found.unreachable !== null) return { is: 'never', why: 'suppressed' }
  const optional = optionalMail(composed, found)
  const when = optional ? whenMailed(optional, runtime.now()) : { is: 'now' as const }
  switch (when.is) {
    case 'now':
      return composed.byPerson ? null : hasHadEnough(runtime, row, Boolean(found.is_told))
    case 'later':
      return { ...when, words: null }
    case 'never':
      return when
  }
}

/** Its row says so, and those of what leaves with it; where an address takes none, their cases do, too. */
export async function hold(
  db: Db,
  runtime: Runtime,
  row: Row<'outbox'>,
  { address, why }: { address: string; why: Hold },
): Promise<void> {
  if (why.is === 'later') {
    await letterHeld(db, row.id, why.words, why.at)
    return
  }
  if (why.why === 'suppressed') {
    for (const each of [row, ...(await lettersWith(db, row))]) {
      await reportUndelivered(runtime, each, { address, why: 'suppressed', said: '' })
    }
  }
  await letterFailed(db, row.id, why.why, null)
  await noteDelivery(db, row.id, why.why, runtime.now())
}

/**
 * Whether an address has had so much mail about a case, or about all of its cases, that one nobody wrote waits: whatever answers
 * whatever, it goes round no faster than this. Where a newer mail of its case tells all of it, that one is enough.
 */
async function hasHadEnough(
  { now, db }: Runtime,
  row: Row<'outbox'>,
  isTold = false,
): Promise<Hold | null> {
  const at = now()
  const room = await roomFor(db, row, at)
  if (isTold && (row.held_until !== null || room !== null)) {
    return { is: 'never', why: 'superseded' }
  }
  if (room === null) return null
  return { is: 'later', at: Math.min(room, at + hours(1)), words: jobWords.hadEnough }
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

function optionalMail(
  { kind, automatic }: Composed,
  {
    priority,
    waiting_since,
    resolved_at,
    closed_at,
    has_newer,
    is_told,
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
    // A survey has nothing to tell that a newer mail could leave out.
    hasNewer: Boolean(isUpdate ? is_told : has_newer),
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
