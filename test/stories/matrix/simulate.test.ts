import { type Period, periodOf } from '@caselead/api/simulate/from/period.ts'
import { demoTeam } from '@caselead/api/simulate/scenario/people.ts'
import { readScenario } from '@caselead/api/simulate/scenario/source.ts'
import { stage } from '@caselead/api/simulate/scenario/stage.ts'
import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import { inTime, type RecordedAct } from '@caselead/core/simulate/recorded-act.ts'
import { sumOf } from '@caselead/core/simulate/report/alert-figures.ts'
import type { Simulated } from '@caselead/core/simulate/setting.ts'
import { simulated } from '@caselead/core/simulate/simulate.ts'
import { addTimeOff } from '@caselead/db/team/add-people.ts'
import { agentByEmail } from '@caselead/db/team/people.ts'
import { expect, test } from 'vitest'
import { AlertsLive } from '../../setup/alerts-live.ts'
import { found } from '../../setup/found.ts'
import { live, livedEvents } from '../../setup/lived.ts'
import { seeded, seedOr } from '../../setup/random.ts'
import { randomDeeds } from '../../setup/random-deeds.ts'
import { stricter } from '../../setup/stricter.ts'
import { type World, world } from '../../setup/world.ts'

async function expectAlike(w: World, run: Simulated, until: number): Promise<void> {
  const alerts = new AlertsLive(w)
  const moved = { runtime: w.runtime, moveTo: (at: number) => alerts.moveTo(at) }
  const lived = await livedEvents(w, await live(moved, run, until))
  for (const { case: one, events } of found(run.courses)) {
    expect(lived.get(one.id), `case ${one.id}`).toEqual(JSON.parse(JSON.stringify(events)))
  }
  const agents = await w.db.selectFrom('agents').select(['email', 'name']).execute()
  const names = new Map(agents.map(({ email, name }) => [`agent:${email}`, name]))
  const told = [...run.alerts].map(([to, figures]) => [names.get(to) ?? to, figures])
  expect(Object.fromEntries(told)).toEqual(await alerts.figures())
}

test.for(['saturday-night', 'customer-may-leave'])(
  'the scenario %s happens live, event by event, as it was simulated',
  { timeout: 60_000 },
  async (name) => {
    const path = new URL(`../../../docs/scenarios/${name}.yaml`, import.meta.url).pathname
    const staged = stage(readScenario(path), {
      team: [],
      rules: stricter.rules.map(({ name }) => name),
    })
    const setting = staged.setting(stricter)
    const start = new Date((setting.deeds[0]?.at ?? 0) - hours(1)).toISOString()
    const w = await world({ at: start, matrix: stricter })
    for (const { email, timeOff } of staged.team) {
      const agent = await agentByEmail(w.db, email)
      for (const { from, to } of timeOff) await addTimeOff(w.db, agent?.id ?? '', from, to)
    }
    const run = simulated(setting)
    expect(run.dropped).toEqual([])
    await expectAlike(w, run, setting.until)
  },
)

const own = 2
const seed = seedOr(own)
const start = Date.parse('2026-11-23T08:00:00Z')
const crowded = {
  ...{ matrix: stricter, until: start + days(2) },
  team: demoTeam().map((agent) => ({ ...agent, capacity: 4 })),
}
const deedsOf = (seed: number): RecordedAct[] => inTime(randomDeeds(seeded(seed), start, days(2)))

test('crowded days have cases refused, overflowing, and alerts held, gathered and dropped', () => {
  const run = simulated({ ...crowded, deeds: deedsOf(own) })
  expect(run.dropped.length).toBeGreaterThan(5)
  const kinds = new Set(run.courses.flatMap(({ events }) => events.map(({ kind }) => kind)))
  expect(kinds.size).toBeGreaterThan(18)
  expect(run.courses.some(({ events }) => events.some(overflowed))).toBe(true)
  const { held, gathered, dropped, atOnce } = sumOf(run.alerts.values())
  expect(Math.min(held, gathered, dropped, atOnce)).toBeGreaterThan(0)
})

test(`crowded days happen live as they were simulated (seed ${seed})`, async () => {
  const setting = { ...crowded, deeds: deedsOf(seed) }
  const { until } = setting
  const run = simulated(setting)
  const w = await world({ at: new Date(start - minutes(1)).toISOString(), matrix: stricter })
  await w.db.updateTable('agents').set({ capacity: 4 }).execute()
  expect(run.courses.length).toBe(9)
  await expectAlike(w, run, until)
  const figures = simulated({ ...setting, keepsEvents: false })
  expect(figures.courses.map(({ tally }) => tally)).toEqual(run.courses.map(({ tally }) => tally))
  await expectAgain(w, { from: null, to: until, zone: 'UTC' })
  await expectAgain(w, { from: start + hours(9), to: until, zone: 'UTC' })
}, 300_000)

const overflowed = ({ kind, actor }: CaseEvent): boolean =>
  kind === 'referred_to_partner' && actor.type === 'system'

/** Says that the engine stood still while clocks ran out. */
const isUnnoticed = (remark: string): boolean => remark.includes('ran out unnoticed')

/** The record of a period under the matrix it was made with is the record. */
async function expectAgain(w: World, period: Period): Promise<void> {
  const subject = await periodOf(w.db, period)
  const again = simulated(subject.setting(stricter))
  expect(subject.remarks.filter(isUnnoticed)).toEqual([])
  const later = await periodOf(w.db, { ...period, to: period.to + days(30) })
  expect(later.remarks.filter(isUnnoticed)).toHaveLength(1)
  expect({ dropped: again.dropped, assumed: again.assumed }).toEqual({ dropped: [], assumed: 0 })
  expect(again.courses.length).toBeGreaterThan(1)
  expect(again.alerts).toEqual(subject.recorded?.alerts)
  for (const [index, { case: one, events }] of found(again.courses).entries()) {
    expect(events, `case ${one.id}`).toEqual(subject.recorded?.courses[index]?.events)
  }
}
