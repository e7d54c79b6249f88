import { days, hours, minutes } from '../base/instant.ts'
import { type IncidenceStep, incidence, type Outcome } from '../statistics/incidence.ts'
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
export function curveOf(
  all: readonly Outcome<string>[],
  how: string,
  axis: { until: number } | { target: number },
): Curve | null {
  if (all.length === 0) return null
  const steps = [first, ...incidence(all, how).map(stillWaiting)]
  const longest = all.reduce((most, { ms }) => Math.max(most, ms), 0)
  const until = 'until' in axis ? axis.until : axisOf(steps, longest, axis.target)
  const at = (ms: number): CurveStep => steps.findLast((step) => step.ms <= ms) ?? first
  const open = all.filter((each) => each.how === null && each.ms <= until)
  return {
    ...{ until, seen: Math.min(longest, until) },
    steps: thinned(
      steps.filter(({ ms }) => ms <= until),
      until / mostSteps,
    ),
    ticks: thinned(
      open.toSorted((a, b) => a.ms - b.ms),
      until / mostTicks,
    ).map(({ ms }) => ({ ms, share: at(ms).share })),
    waiting: Array.from({ length: parts + 1 }, (_, part) => (until * part) / parts).map((ms) => ({
      ...at(ms),
      ms,
      waiting: all.filter((each) => each.ms >= ms).length,
    })),
  }
}

function stillWaiting({ ms, share, error }: IncidenceStep): CurveStep {
  const { from, to } = bandOf({ share: 1 - share, error })
  return { ms, share: 1 - share, from, to }
}

/** The last of those in the same part of the axis, and the very first. */
function thinned<T extends { ms: number }>(sorted: readonly T[], part: number): T[] {
  const partOf = ({ ms }: T) => Math.floor(ms / part)
  return sorted.filter((each, at) => {
    const next = sorted[at + 1]
    return at === 0 || !next || partOf(next) !== partOf(each)
  })
}

/** Between two marks of an axis. */
const marks = [
  ...[1, 2, 5, 10, 15, 30].map(minutes),
  ...[1, 2, 3, 6, 12].map(hours),
  ...[1, 2, 5, 10, 20, 30, 50, 100].map(days),
]

/** A round time up to which most of what comes out has. */
function axisOf(steps: readonly CurveStep[], longest: number, target: number): number {
  const out = 1 - (steps.at(-1)?.share ?? 1)
  const most = steps.find(({ share }) => 1 - share >= tail * out)?.ms
  const end = Math.max(target, out === 0 || most === undefined ? longest : beyond * most)
  return parts * (marks.find((mark) => parts * mark >= end) ?? end / parts)
}
