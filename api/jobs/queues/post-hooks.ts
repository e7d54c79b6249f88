import { minutes, seconds } from '@caselead/core/base/instant.ts'
import type { AlertChannel } from '@caselead/core/matrix/matrix.ts'
import { notify } from '@caselead/db/notify.ts'
import { nextLetterAt } from '@caselead/db/queues/next-at.ts'
import {
  claimLetter,
  letterFailed,
  letterSent,
  letterWaits,
  passLetter,
} from '@caselead/db/queues/outbox.ts'
import { waitsForOthers } from '@caselead/db/server/connect.ts'
import type { Db, Row } from '@caselead/db/tables.ts'
import { backOff, longestPause } from '../../base/back-off.ts'
import { isUnreachable, reasonOf } from '../../base/report.ts'
import { Rest } from '../../base/rest.ts'
import { addressOf } from '../../integrations/address.ts'
import { type ChannelMessage, messageOf } from '../../integrations/message.ts'
import { type PostOutcome, post } from '../../integrations/post.ts'
import type { Posting } from '../../integrations/posting.ts'
import { slackPosting } from '../../integrations/slack.ts'
import { teamsPosting } from '../../integrations/teams.ts'
import { ticketIn } from '../../integrations/ticket-answer.ts'
import { webhookPosting } from '../../integrations/webhook.ts'
import { nextRested, resting } from '../../runtime/channels.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { recordTicket } from './record-ticket.ts'

/** A message is tried again within the hour, its channel within a minute: others may wait for it. */
const pauseOfMessage = backOff({ first: seconds(5) })
const pauseOfChannel = backOff({ first: seconds(5), longest: minutes(1) })

/**
 * Posts the message that waits longest; answers whether there was one. A channel gets one at a time
 * and is left alone while it does not answer, so that it holds up no other.
 */
export async function postNext(runtime: Runtime): Promise<boolean> {
  const { hooks, now, steady } = runtime
  let taken: string | null = null
  try {
    return await runtime.db.transaction().execute(async (db) => {
      const row = await claimLetter(db, 'hook', now(), resting(hooks, steady()))
      if (!row) return false
      if (hooks.busy.has(row.recipient)) return true
      // Before anything is waited for, or a second one would pass meanwhile.
      taken = row.recipient
      hooks.busy.add(taken)
      await waitsForOthers(db)
      await settle(db, runtime, row, await outcomeOf(runtime, row))
      return true
    })
  } finally {
    if (taken !== null) hooks.busy.delete(taken)
  }
}

/** When there may be something to post, as far as this process knows. */
export async function nextPostAt({ db, hooks, now, steady }: Runtime): Promise<number | null> {
  const waiting = await nextLetterAt(db, 'hook', resting(hooks, steady()))
  const rest = nextRested(hooks, steady())
  if (rest === null) return waiting
  return Math.min(waiting ?? Number.POSITIVE_INFINITY, now() + rest)
}

/** `mailed`: the channel is a mail address by now. */
type Outcome = PostOutcome | { outcome: 'unset'; reason: string } | { outcome: 'mailed' }

// Reads beside the transaction that holds the row: a query that fails must not take it down.
async function outcomeOf(runtime: Runtime, row: Row<'outbox'>): Promise<Outcome> {
  try {
    const found = await messageOf(runtime, row)
    if (!found?.channel) return { outcome: 'refused', reason: 'there is no such channel any more' }
    const { message, channel } = found
    if (channel.kind === 'email') return { outcome: 'mailed' }
    const address = addressOf(channel, runtime.hooks)
    if ('problem' in address) return { outcome: 'unset', reason: address.problem }
    const { body, headers } = postingOf(channel.kind, message, runtime)
    const outcome = await post(address.url, body, headers, runtime.now())
    if (outcome.outcome === 'taken' && message.type === 'ticket') {
      await recordTicket(runtime, row, ticketIn(outcome.answer))
    }
    return outcome
  } catch (error) {
    if (isUnreachable(error)) throw error
    runtime.log.error({ error, letter: row.id }, 'a message to a channel could not be written')
    return { outcome: 'unset', reason: reasonOf(error) }
  }
}

function postingOf(
  kind: Exclude<AlertChannel['kind'], 'email'>,
  message: ChannelMessage,
  { hooks, now }: Runtime,
): Posting {
  switch (kind) {
    case 'slack':
      return slackPosting(message)
    case 'teams':
      return teamsPosting(message)
    case 'webhook':
      return webhookPosting(message, { now: now(), signingSecret: hooks.signingSecret })
  }
}

async function settle(
  db: Db,
  runtime: Runtime,
  row: Row<'outbox'>,
  outcome: Outcome,
): Promise<void> {
  const { now, log, hooks } = runtime
  const { id, recipient, attempts } = row
  switch (outcome.outcome) {
    case 'taken':
      hooks.rests.delete(recipient)
      await letterSent(db, id, now(), null)
      return
    case 'refused':
      log.error({ letter: id, recipient, reason: outcome.reason }, 'a channel refused a message')
      await letterFailed(db, id, outcome.reason, null)
      return
    case 'mailed':
      await passLetter(db, id, 'mail', now())
      await notify(db, [{ channel: 'outbox', payload: '' }])
      return
    case 'unset':
      log.error({ letter: id, recipient, reason: outcome.reason }, 'a channel cannot be used')
      await letterFailed(db, id, outcome.reason, now() + pauseOfMessage(attempts))
      return
    case 'later':
      log.warn({ letter: id, recipient, reason: outcome.reason }, 'a channel has to wait')
      await postLater(db, runtime, row, outcome)
  }
}

async function postLater(
  db: Db,
  { hooks: { rests }, now, steady }: Runtime,
  { id, recipient, attempts }: Row<'outbox'>,
  { afterMs, reason }: Extract<PostOutcome, { outcome: 'later' }>,
): Promise<void> {
  const rest = rests.get(recipient) ?? new Rest()
  const asked = Math.min(afterMs, longestPause)
  rest.failed(steady(), (failures) => asked || pauseOfChannel(failures))
  rests.set(recipient, rest)
  if (afterMs > 0) await letterWaits(db, id, reason, now() + asked)
  else await letterFailed(db, id, reason, now() + pauseOfMessage(attempts))
}
