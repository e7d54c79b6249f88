import type { Instant } from '@caselead/core/base/instant.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import type { AlertsOf } from '@caselead/core/simulate/alerts.ts'
import type { Dropped } from '@caselead/core/simulate/recorded-act.ts'
import { type Comparison, compare } from '@caselead/core/simulate/report/compare.ts'
import { type Report, report } from '@caselead/core/simulate/report/report.ts'
import type { Setting } from '@caselead/core/simulate/setting.ts'
import { simulate } from '@caselead/core/simulate/simulate.ts'
import type { Trajectory } from '@caselead/core/simulate/trajectory.ts'
import type { Prepared } from './prepare.ts'
import type { Expectation } from './scenario/expectations.ts'

/** Everything there is to tell about a simulation. */
export interface Outcome {
  title: string
  zone: string
  remarks: string[]
  matrix: Matrix
  until: Instant
  courses: readonly Trajectory[]
  report: Report
  /** What it is held against; `name` says what that is. */
  against: {
    name: string
    courses: readonly Trajectory[]
    report: Report
    comparison: Comparison
  } | null
  dropped: Dropped[]
  assumed: number
  expectations: (Omit<Expectation, 'isMet'> & { met: boolean })[]
}

/** Lets others have a turn, with the part that is done; may end it all by throwing. */
export type Pause = (part: number) => Promise<void>

/** Only a page draws what happened event by event; `keepsEvents` says whether there will be one. */
export async function outcomeOf(
  { subject, matrix, against, expectations }: Prepared,
  pause: Pause,
  keepsEvents = true,
): Promise<Outcome> {
  const halves = against ? 2 : 1
  const under = (each: Matrix, before: number) => {
    const setting = { ...subject.setting(each), keepsEvents }
    return carriedOut(setting, (part) => pause((before + part) / halves))
  }
  const run = await under(matrix, 0)
  const rival = against ? await under(against, 1) : null
  const { team } = subject
  const { until } = run.setting
  const seen = ({ courses, alerts }: Ran, under: Matrix) =>
    report({ courses, alerts, matrix: under, team, until })
  const here = seen(run, matrix)
  const before = rival ?? subject.recorded
  const then = before && { courses: before.courses, report: seen(before, against ?? matrix) }
  const name = against ? against.name : 'what happened'
  return {
    title: subject.title,
    zone: subject.zone,
    remarks: subject.remarks,
    matrix,
    until,
    courses: run.courses,
    report: here,
    against: then && { name, ...then, comparison: compare(here, then.report) },
    dropped: run.dropped,
    assumed: run.assumed,
    expectations: expectations.map(({ isMet, ...each }) => ({ ...each, met: isMet(here.cases) })),
  }
}

interface Ran {
  courses: readonly Trajectory[]
  alerts: AlertsOf
}

async function carriedOut(setting: Setting, pause: Pause) {
  const steps = simulate(setting)
  for (;;) {
    const step = steps.next()
    if (step.done) return { ...step.value, setting }
    await pause(step.value)
  }
}
