import { randomUUID } from 'node:crypto'
import { type DaySummary, dayOf, newsKinds } from '@caselead/core/alerts/day-summary.ts'
import { days, hours, minutes, seconds } from '@caselead/core/base/instant.ts'
import { isOnDuty } from '@caselead/core/team/on-duty.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { dayEnded, type Stretch } from '@caselead/core/team/shift.ts'
import { notify } from '@caselead/db/notify.ts'
import { insertLetters } from '@caselead/db/queues/letters.ts'
import { newsFor, openFor } from '@caselead/db/team/day-cases.ts'
import { beginDays, takeDay, toldOfDays } from '@caselead/db/team/day-summaries.ts'
import { isUnreachable } from '../../base/report.ts'
import { asEvent } from '../../record/read.ts'
import { colleagues } from '../../runtime/roster.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { answerableRefunds } from '../../views/desk/my-day.ts'

const lookEvery = minutes(5)
/** So long after a day ended, word of it is no longer a summary of that day. */
const lateBy = hours(6)
/** What happened so shortly before may not be written yet: it's told of with the next day. */
const writtenWithin = seconds(10)

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
    const last = told.get(agent.id) ?? day.opens
    if (last <= day.opens) await summarise(runtime, agent, day, last)
  }
  return Math.floor(now / lookEvery) * lookEvery + lookEvery
}

/**
 * One transaction takes the day and writes the letter, with what happened since the end of the day they were
 * told of before. One person must not hold up the others.
 */
async function summarise(
  runtime: Runtime,
  agent: Agent,
  day: Stretch,
  last: number,
): Promise<void> {
  try {
    const between = { since: last - writtenWithin, before: day.closes - writtenWithin }
    const summary = await summaryOf(runtime, agent, between)
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
  { since, before }: { since: number; before: number },
): Promise<DaySummary | null> {
  const { db } = runtime
  const day = dayOf(agent, runtime.now())
  if (!day) return null
  for await (const { state } of openFor(db, agent.id)) day.open(state)
  for await (const { state } of answerableRefunds(runtime, agent.id)) day.refund(state)
  for await (const { state, events } of newsFor(db, agent.id, {
    kinds: newsKinds,
    since,
    before,
  })) {
    day.news(state, events.map(asEvent))
  }
  return day.summary()
}

const letterWith = ({ id }: Agent, summary: DaySummary) => ({
  ...{ id: randomUUID(), case_id: null, account_id: null, seq: null },
  ...{ kind: 'day_summary', carrier: 'mail' as const, recipient: `agent:${id}` },
  ...{ payload: { summary }, created_at: new Date(summary.at).toISOString() },
})
