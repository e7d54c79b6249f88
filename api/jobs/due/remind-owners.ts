import { randomUUID } from 'node:crypto'
import { days, minutes } from '@caselead/core/base/instant.ts'
import { isOnDuty } from '@caselead/core/team/on-duty.ts'
import { ownersToRemind, type Reminder, takeReminders } from '@caselead/db/help/reminders.ts'
import { notify } from '@caselead/db/notify.ts'
import { insertLetters } from '@caselead/db/queues/letters.ts'
import { isUnreachable } from '../../base/report.ts'
import { colleagues } from '../../runtime/roster.ts'
import type { Runtime } from '../../runtime/runtime.ts'

const lookEvery = minutes(15)
const againAfter = days(30)
const mostReminders = 2
/** Articles named in one mail. */
const mostNamed = 20

/**
 * Whoever owns an article is mailed when the date to review it has come, and once more a month later, while
 * they're on duty. Answers when to look again.
 */
export async function remindOwners(runtime: Runtime): Promise<number> {
  const now = runtime.now()
  const owners = await ownersToRemind(runtime.db, askedAt(now))
  const team = owners.size > 0 ? await colleagues(runtime.db, now) : []
  for (const owner of team) {
    const isThere = owners.has(owner.id) && owner.role !== 'partner' && isOnDuty(owner, now)
    if (isThere) await remind(runtime, owner.id, now)
  }
  return Math.floor(now / lookEvery) * lookEvery + lookEvery
}

const askedAt = (now: number) => ({ now, remindedBefore: now - againAfter, mostReminders })

/** One transaction takes the reminders and writes the letter. One person must not hold up the others. */
async function remind({ db, log }: Runtime, ownerId: string, now: number): Promise<void> {
  try {
    await db.transaction().execute(async (trx) => {
      const reminders = await takeReminders(trx, ownerId, askedAt(now), mostNamed)
      if (reminders.length === 0) return
      await insertLetters(trx, [letterWith(ownerId, reminders, now)])
      await notify(trx, [{ channel: 'outbox', payload: '' }])
    })
  } catch (error) {
    if (isUnreachable(error)) throw error
    log.error({ error, agent: ownerId }, 'an owner of articles could not be reminded')
  }
}

const letterWith = (ownerId: string, reminders: readonly Reminder[], now: number) => ({
  ...{ id: randomUUID(), case_id: null, account_id: null, seq: null },
  ...{ kind: 'article_review', carrier: 'mail' as const, recipient: `agent:${ownerId}` },
  payload: {
    review: {
      articles: reminders.map(({ id, title, review_by, number }) => ({
        ...{ id, title, reviewBy: review_by },
        isLast: number === mostReminders,
      })),
      more: (reminders[0]?.total ?? 0) - reminders.length,
    },
  },
  created_at: new Date(now).toISOString(),
})
