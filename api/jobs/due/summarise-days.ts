import { randomUUID } from 'node:crypto'
import { type DaySummary, daySummary, newsKinds } from '@caselead/core/alerts/day-summary.ts'
import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import { isOnDuty } from '@caselead/core/team/on-duty.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { dayEnded, type Stretch } from '@caselead/core/team/shift.ts'
import { notify } from '@caselead/db/notify.ts'
import { insertLetters } from '@caselead/db/queues/letters.ts'
import {
  beginDays,
  newsFor,
  openFor,
  takeDay,
  toldOfDays,
} from '@caselead/db/team/day-summaries.ts'
import { isUnreachable } from '../../base/report.ts'
import { asEvent } from '../../record/read.ts'
import { colleagues } from '../../runtime/roster.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { refundsFor } from '../../views/desk/my-day.ts'

const lookEvery = minutes(5)
/** So long after a day ended, word of it is no longer a summary of that day. */
const lateBy = hours(6)

/** Whoever's working day has ended gets one mail about it. Answers when to look again. */
export async function summariseDays(runtime: Runtime): Promise<number> {
  const now = runtime.now()
  await beginDays(runtime.db, now)
  // Whoever was on leave until a moment ago was on leave when their shift ended.
  const team = await colleagues(runtime.db, now - days(2))
  const ended = team.flatMap((agent) => {
    const day = agent.role === 'partner' || isOnDuty(agent, now) ? null : dayEnded(agent, now)
    return day && day.closes > now - lateBy ? [{ agent, day }] : []
  })
  const ids = ended.map(({ agent }) => agent.id)
  const told = await toldOfDays(runtime.db, ids)
  for (const { agent, day } of ended) {
    if ((told.get(agent.id) ?? 0) <= day.opens) await summarise(runtime, agent, day)
  }
  return Math.floor(now / lookEvery) * lookEvery + lookEvery
}

/** One transaction takes the day and writes the letter. One person must not hold up the others. */
async function summarise(runtime: Runtime, agent: Agent, day: Stretch): Promise<void> {
  try {
    const summary = await summaryOf(runtime, agent, day)
    await runtime.db.transaction().execute(async (db) => {
      if (!(await takeDay(db, agent.id, day)) || !summary) return
      await insertLetters(db, [letterWith(agent, summary)])
      await notify(db, [{ channel: 'outbox', payload: '' }])
    })
  } catch (error) {
    if (isUnreachable(error)) throw error
    runtime.log.error({ error, agent: agent.id }, 'a day could not be summarised')
  }
}

async function summaryOf(
  runtime: Runtime,
  agent: Agent,
  { opens }: Stretch,
): Promise<DaySummary | null> {
  const [open, refunds, news] = await Promise.all([
    openFor(runtime.db, agent.id),
    refundsFor(runtime, agent.id),
    newsFor(runtime.db, agent.id, { kinds: newsKinds, since: opens }),
  ])
  const input = {
    open: open.map(({ state }) => state),
    refunds: refunds.map(({ state }) => state),
    news: news.map(({ state, ...event }) => ({ one: state, event: asEvent(event) })),
  }
  return daySummary(agent, input, runtime.now())
}

const letterWith = ({ id }: Agent, summary: DaySummary) => ({
  ...{ id: randomUUID(), case_id: null, account_id: null, seq: null },
  ...{ kind: 'day_summary', carrier: 'mail' as const, recipient: `agent:${id}` },
  ...{ payload: { summary }, created_at: new Date(summary.at).toISOString() },
})
