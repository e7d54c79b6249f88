import type { Curve, CurveStep } from '@caselead/core/figures/curve.ts'
import type { Figure } from '@caselead/core/figures/figures.ts'
import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { area, curveStepAfter, line } from 'd3-shape'
import { curveWords as words } from '../../../words/desk/health/charts.ts'
import { percentOf, timeUnit } from '../../../words/desk/health.ts'
import { inUnit } from '../figure-words.ts'
import { tallChart as chart, round } from './frame.ts'

export interface CurveChart {
  spoken: string
  line: string
  band: string
  /** The period before. */
  before: string | null
  /** Where one still waits. */
  ticks: { x: number; y: number }[]
  target: { x: number; words: string; isRight: boolean } | null
  median: { x: number; y: number } | null
  shares: { y: number; words: string }[]
  times: { x: number; words: string; waiting: string }[]
}

const shares = [0, 0.5, 1]
const half = 0.5

interface Scales {
  x: ScaleLinear<number, number>
  y: ScaleLinear<number, number>
}

/** How many still wait, over time; null where nothing was counted. */
export function curveChart({ curve, range, value }: Figure): CurveChart | null {
  if (!curve) return null
  const { now, before } = curve
  const scales: Scales = {
    x: scaleLinear([0, now.until], [chart.left, chart.right]).clamp(true),
    y: scaleLinear([0, 1], [chart.bottom, chart.top]),
  }
  const { x, y } = scales
  return {
    spoken: spoken(now, value),
    line: lineOf(now, scales),
    band: bandOf(now, scales),
    before: before && lineOf(before, scales),
    ticks: now.ticks.map(({ ms, share }) => ({ x: round(x(ms)), y: round(y(share)) })),
    target: range?.to === undefined ? null : targetOf(range.to, now.until, scales),
    median: value === null || value > now.until ? null : { x: round(x(value)), y: round(y(half)) },
    shares: shares.map((share) => ({ y: round(y(share)), words: words.percent(100 * share) })),
    times: timesOf(now, scales),
  }
}

/** The last step holds for as long as anyone was seen. */
const upToSeen = ({ steps, seen }: Curve): CurveStep[] => {
  const last = steps.at(-1)
  return last && seen > last.ms ? [...steps, { ...last, ms: seen }] : steps
}

const lineOf = (curve: Curve, { x, y }: Scales): string =>
  line<CurveStep>(
    ({ ms }) => round(x(ms)),
    ({ share }) => round(y(share)),
  ).curve(curveStepAfter)(upToSeen(curve)) ?? ''

const bandOf = (curve: Curve, { x, y }: Scales): string =>
  area<CurveStep>(
    ({ ms }) => round(x(ms)),
    ({ from }) => round(y(from)),
    ({ to }) => round(y(to)),
  ).curve(curveStepAfter)(upToSeen(curve)) ?? ''

function targetOf(to: number, until: number, { x }: Scales): CurveChart['target'] {
  return { x: round(x(to)), words: words.target(inUnit('time', to)), isRight: to < until / 2 }
}

function timesOf({ waiting, until }: Curve, { x }: Scales): CurveChart['times'] {
  const unit = timeUnit(until)
  return waiting.map(({ ms, waiting: count }, at) => {
    const number = Number((ms / unit.ms).toFixed(1))
    const isLast = at === waiting.length - 1
    return {
      x: round(x(ms)),
      words: isLast ? unit.words(number) : String(number),
      waiting: words.count(count),
    }
  })
}

function spoken({ waiting }: Curve, median: number | null): string {
  const after = waiting
    .slice(1)
    .map(({ ms, share }) => words.afterTime(percentOf(share), inUnit('time', ms)))
  const reached = median === null ? words.noMedian : words.median(inUnit('time', median))
  return words.spoken(after.join(', '), reached)
}
