import { days, type Instant } from '../instant.ts'
import type { Matrix } from '../matrix.ts'
import type { Agent } from '../people.ts'
import type { CategoryModel } from '../triage/learned-category.ts'
import type { Incident } from '../unfolding.ts'
import type { AlertsOf } from './alerts.ts'
import type { Course } from './course.ts'
import type { Deed, Done, Dropped } from './deed.ts'
import type { Elsewhere } from './elsewhere.ts'
import { Running } from './running.ts'

/** What is to be simulated: people's deeds in the order of time, a team and a matrix. */
export interface Setting {
  deeds: readonly Deed[]
  matrix: Matrix
  team: readonly Agent[]
  /** How far time goes on after the last deed. */
  until: Instant
  /** Older cases, which stay as they were: load for the team, the past of an account. In the order of time. */
  elsewhere?: readonly Elsewhere[]
  /** What the desk had learned of its categories. */
  learned?: CategoryModel | null
  incidents?: PastIncidents
  /** False keeps the figures of each case and few of its events, in a fraction of the memory. */
  keepsEvents?: boolean
}

/** What people did to incidents stays as it was. */
export interface PastIncidents {
  /** Those that went on when the simulation begins. */
  before: (Incident & { at: Instant })[]
  ends: { title: string; at: Instant }[]
}

export interface Simulated {
  /** In the order of their numbers. */
  courses: Course[]
  alerts: AlertsOf
  done: Done[]
  dropped: Dropped[]
  /** Deeds that were only assumed. */
  assumed: number
}

const often = 100
const stretch = days(30)

/**
 * The events that would have been. Yields, every now and then, the part that is done; the caller
 * may stop in between.
 */
export function* simulate(setting: Setting): Generator<number, Simulated> {
  const running = new Running(setting)
  const { deeds, until } = setting
  let now = deeds[0]?.at ?? until
  for (const [index, deed] of deeds.entries()) {
    for (; now + stretch < deed.at; now += stretch) yield later(running, now, index / deeds.length)
    now = deed.at
    running.moveTo(now)
    running.carryOut(deed)
    if (index % often === 0) yield index / deeds.length
  }
  for (; now + stretch < until; now += stretch) yield later(running, now, 1)
  running.moveTo(until)
  return running.outcome()
}

function later(running: Running, now: Instant, part: number): number {
  running.moveTo(now)
  return part
}

/** Without looking up from it. */
export function simulated(setting: Setting): Simulated {
  const steps = simulate(setting)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
