import { days, hours, minutes } from '../base/instant.ts'
import { type IncidenceStep, type IncidenceSteps, incidenceOf } from '../statistics/incidence.ts'
import { countOf, longestOf, type Spells, stillThereAt } from '../statistics/spells.ts'
import { bandOf } from '../statistics/survival.ts'

/** How many of those that began still wait, over time: what its chart and its table are drawn from. */
export interface Curve {
  /** The time the axis ends at, in milliseconds. */
  until: number
  /** How far it's drawn: nobody was seen for longer. */
  seen: number
  /** In order; the share holds until the next step. Its band has the true share in 95 of 100 cases. */
  steps: CurveStep[]
  /** Those that still go on, by how long they have: no more than one for each part of the axis. */
  ticks: { ms: number; share: number }[]
  /** At times along the axis: how many neither came out nor stopped being seen before. */
  waiting: WaitingAt[]
}

export interface CurveStep {
  /** Since it began. */
  ms: number
  share: number
  from: number
  to: number
}

export interface WaitingAt extends CurveStep {
  waiting: number
}

/** No curve has more steps than its drawing can show. */
const mostSteps = 120
const mostTicks = 40
const parts = 4
/** The axis ends where all but so many of those that come out have, with some room. */
const tail = 0.9
const beyond = 1.4

const first: CurveStep = { ms: 0, share: 1, from: 1, to: 1 }

/**
 * One minus the cumulative incidence of what is wanted, up to the end of the axis: one that has `target`
 * on it unless it's given. Null of nothing.
 */
export function curveOf(all: Spells, axis: { until: number } | { target: number }): Curve | null {
  if (countOf(all) === 0) return null
  const out = incidenceOf(all)
  const longest = longestOf(all)
  const until = 'until' in axis ? axis.until : axisOf(out, longest, axis.target)
  const at = (ms: number): CurveStep => ({ ...stillWaiting(out.by(ms)), ms })
  const open = thinned(all.open, until, until / mostTicks)
  return {
    ...{ until, seen: Math.min(longest, until) },
    steps: [first, ...thinned(all.wanted, until, until / mostSteps).map(at)],
    ticks: [...open].map((ms) => ({ ms, share: at(ms).share })),
    waiting: Array.from({ length: parts + 1 }, (_, part) => (until * part) / parts).map((ms) => ({
      ...at(ms),
      waiting: stillThereAt(all, ms),
    })),
  }
}

function stillWaiting({ ms, share, error }: IncidenceStep): CurveStep {
  const { from, to } = bandOf({ share: 1 - share, error })
  return { ms, share: 1 - share, from, to }
}

/** Up to the end of the axis: the last of those in the same part of it, and the very first. */
function thinned(sorted: Float64Array, until: number, part: number): number[] {
  const partOf = (ms: number) => Math.floor(ms / part)
  const shown: number[] = []
  for (const [at, ms] of sorted.entries()) {
    if (ms > until) break
    const next = sorted[at + 1]
    const isLast = next === undefined || next > until || partOf(next) !== partOf(ms)
    if ((at === 0 || isLast) && shown.at(-1) !== ms) shown.push(ms)
  }
  return shown
}

/** Between two marks of an axis. */
const marks = [
  ...[1, 2, 5, 10, 15, 30].map(minutes),
  ...[1, 2, 3, 6, 12].map(hours),
  ...[1, 2, 5, 10, 20, 30, 50, 100].map(days),
]

/** A round time up to which most of what comes out has. */
function axisOf(out: IncidenceSteps, longest: number, target: number): number {
  const all = out.at(out.length - 1).share
  const most = out.timeOf(tail * all)
  const end = Math.max(target, all === 0 || most === null ? longest : beyond * most)
  return parts * (marks.find((mark) => parts * mark >= end) ?? end / parts)
}
