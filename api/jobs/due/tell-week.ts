import { randomUUID } from 'node:crypto'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import { factsVersion } from '@caselead/core/figures/facts/case-facts.ts'
import { Figures } from '@caselead/core/figures/figures.ts'
import { changedFigures, lastWeek, type Week } from '@caselead/core/figures/week.ts'
import { isLeading } from '@caselead/core/team/people.ts'
import { factsSince } from '@caselead/db/figures/read.ts'
import { notify } from '@caselead/db/notify.ts'
import { insertLetters, type WeekChange, type WeekPayload } from '@caselead/db/queues/letters.ts'
import { isWeekTaken, takeWeek, weekReaders } from '@caselead/db/team/weekly-mails.ts'
import { colleagues } from '../../runtime/roster.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { basisOf, reportsOf } from '../../views/figures/asked.ts'

const lookEvery = minutes(15)
/** So long after Monday morning, word of the week is no longer news. */
const lateBy = hours(24)

/**
 * On Monday morning those who lead get one mail about the figures of last week that changed; if none did, none.
 * Answers when to look again.
 */
export async function tellWeek(runtime: Runtime): Promise<number> {
  const { db } = runtime
  const now = runtime.now()
  const { zone, asOf } = await basisOf(reportsOf(runtime))
  const week = lastWeek(now, zone)
  const isTime = now >= week.tellFrom && now < week.tellFrom + lateBy
  const isCounted = asOf !== null && asOf >= week.span.to
  if (isTime && isCounted && !(await isWeekTaken(db, week.name))) await tell(runtime, week, zone)
  return Math.floor(now / lookEvery) * lookEvery + lookEvery
}

/** One transaction takes the week and writes the letters, so that it's told of once, to all. */
async function tell(runtime: Runtime, week: Week, zone: string): Promise<void> {
  const now = runtime.now()
  const changed = await changesOf(runtime, week, zone)
  const team = await colleagues(runtime.db, now)
  await runtime.db.transaction().execute(async (db) => {
    if (!(await takeWeek(db, week.name)) || changed.length === 0) return
    const wanted = await weekReaders(db)
    const readers = team.filter((agent) => isLeading(agent) && wanted.has(agent.id))
    if (readers.length === 0) return
    const payload = { week: { ...week.span, zone, changed } }
    await insertLetters(
      db,
      readers.map(({ id }) => letterWith(id, payload, now)),
    )
    await notify(db, [{ channel: 'outbox', payload: '' }])
  })
}

async function changesOf(
  { reports }: Runtime,
  { span }: Week,
  zone: string,
): Promise<WeekChange[]> {
  const figures = new Figures({ period: 7, asOf: span.to - 1, zone })
  for await (const batch of factsSince(reports, figures.since, { version: factsVersion })) {
    for (const { facts } of batch) figures.add(facts)
  }
  return changedFigures(figures).map(({ figure, change }): WeekChange => {
    const { name, kind, n, part, value, from, to, verdict, before } = figure
    return {
      ...{ name, kind, n, part, value, from, to, verdict, change },
      before: { n: before.n, value: before.value },
    }
  })
}

const letterWith = (agentId: string, payload: WeekPayload, now: number) => ({
  ...{ id: randomUUID(), case_id: null, account_id: null, seq: null },
  ...{ kind: 'week', carrier: 'mail' as const, recipient: `agent:${agentId}` },
  ...{ payload, created_at: new Date(now).toISOString() },
})
