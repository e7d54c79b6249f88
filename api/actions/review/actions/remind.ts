import { randomUUID } from 'node:crypto'
import type { Instant } from '@caselead/core/base/instant.ts'
import {
  type ReminderStage,
  remindedAt,
  stageRules,
} from '@caselead/core/review/actions/reminders.ts'
import { notify } from '@caselead/db/notify.ts'
import { type ActionsPayload, insertLetters } from '@caselead/db/queues/letters.ts'
import { type RemindersAsked, takeActionReminders } from '@caselead/db/review/actions/reminders.ts'
import type { Db } from '@caselead/db/tables.ts'

/** Actions named in one mail. */
const mostNamed = 20

export interface ReminderBasis {
  now: Instant
  /** The team's. */
  zone: string
}

export const remindersAsked = (
  stage: ReminderStage,
  { now, zone }: ReminderBasis,
): RemindersAsked => ({ stage, rule: stageRules[stage], due: remindedAt(now, zone)[stage] })

/** Whoever gets one due within two days hears of it at once. */
export const remindOfAction = (
  trx: Db,
  action: number,
  owner: string | null,
  basis: ReminderBasis,
) =>
  owner === null
    ? Promise.resolve()
    : remind(trx, { ...remindersAsked('soon', basis), action }, { owner, to: [owner] }, basis.now)

interface Receivers {
  /** Whose actions they are; null for anybody's. */
  owner: string | null
  /** Whom they're told to, by id. */
  to: readonly string[]
}

/** Takes what is to be told at a stage and writes the letters, in the transaction it's given. */
export async function remind(
  trx: Db,
  asked: RemindersAsked,
  { owner, to }: Receivers,
  now: Instant,
): Promise<void> {
  const { stage } = asked
  const reminders = await takeActionReminders(trx, { ...asked, owner, now }, mostNamed)
  const [first] = reminders
  if (!first) return
  const actions = reminders.map(({ id, what, owner, due_on: dueOn }) => ({
    ...{ id, what, owner, dueOn },
  }))
  const payload = { actions: { stage, actions, more: first.total - actions.length } }
  await insertLetters(
    trx,
    to.map((agentId) => letterWith(agentId, payload, now)),
  )
  await notify(trx, [{ channel: 'outbox', payload: '' }])
}

const letterWith = (agentId: string, payload: ActionsPayload, now: Instant) => ({
  ...{ id: randomUUID(), case_id: null, account_id: null, seq: null },
  ...{ kind: 'review_actions', carrier: 'mail' as const, recipient: `agent:${agentId}` },
  ...{ payload, created_at: new Date(now).toISOString() },
})
