import { minutes } from '@caselead/core/base/instant.ts'
import {
  type ReminderStage,
  reminderStages,
  stageRules,
} from '@caselead/core/review/actions/reminders.ts'
import { isLeading } from '@caselead/core/team/people.ts'
import { ownersToRemind } from '@caselead/db/review/actions/reminders.ts'
import { type ReminderBasis, remind, remindersAsked } from '../../actions/review/actions/remind.ts'
import { isUnreachable } from '../../base/report.ts'
import { colleagues } from '../../runtime/roster.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { basisOf } from '../../views/figures/asked.ts'

const lookEvery = minutes(15)

/**
 * Mails owners of actions before they're due and once they're late, and whoever leads when that goes on for a
 * week or the owner has left. Answers when to look again.
 */
export async function remindOfActions(runtime: Runtime): Promise<number> {
  const now = runtime.now()
  const { zone } = await basisOf(runtime)
  for (const stage of reminderStages) await remindAt(runtime, stage, { now, zone })
  return Math.floor(now / lookEvery) * lookEvery + lookEvery
}

async function remindAt(runtime: Runtime, stage: ReminderStage, basis: ReminderBasis) {
  const owners = await ownersToRemind(runtime.db, remindersAsked(stage, basis))
  if (owners.length === 0) return
  if (stageRules[stage].to === 'owner') {
    for (const owner of owners) await tell(runtime, stage, { owner, to: [owner] }, basis)
    return
  }
  const team = await colleagues(runtime.db, basis.now)
  const to = team.filter(isLeading).map(({ id }) => id)
  if (to.length > 0) await tell(runtime, stage, { owner: null, to }, basis)
}

/** One transaction takes the reminders and writes the letters. One person must not hold up the others. */
async function tell(
  { db, log }: Runtime,
  stage: ReminderStage,
  receivers: { owner: string | null; to: string[] },
  basis: ReminderBasis,
): Promise<void> {
  try {
    await db
      .transaction()
      .execute((trx) => remind(trx, remindersAsked(stage, basis), receivers, basis.now))
  } catch (error) {
    if (isUnreachable(error)) throw error
    log.error({ error, stage, agents: receivers.to }, 'actions could not be reminded of')
  }
}
