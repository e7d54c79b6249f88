import type { Instant } from '../base/instant.ts'
import type { Incident } from '../case/decision.ts'
import type { Matrix } from '../matrix/matrix.ts'
import type { Agent } from '../team/people.ts'
import type { CategoryModel } from '../triage/category/learned-category.ts'
import type { AlertsOf } from './alerts.ts'
import type { Elsewhere } from './from-record/elsewhere.ts'
import type { CarriedOut, Dropped, RecordedAct } from './recorded-act.ts'
import type { Trajectory } from './trajectory.ts'

/** What is to be simulated: people's deeds in the order of time, a team and a matrix. */
export interface Setting {
  deeds: readonly RecordedAct[]
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
  courses: Trajectory[]
  alerts: AlertsOf
  done: CarriedOut[]
  dropped: Dropped[]
  /** Deeds that were only assumed. */
  assumed: number
}
