import type { Figure } from '@caselead/core/figures/figures.ts'
import type { Signal } from '@caselead/core/statistics/natural-limits.ts'
import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import {
  monthWords,
  timeUnit,
  wholeMonth,
  healthWords as words,
} from '../../../words/desk/health.ts'
import { inUnit } from '../figure-words.ts'
import { chart, round } from './frame.ts'

/** Where everything of a chart stands, in the units of its view box. */
export interface TrendChart {
  spoken: string
  line: string
  limits: string[]
  mean: number | null
  range: { y: number; height: number } | null
  ticks: { y: number; words: string }[]
  dots: { x: number; y: number; signal: Signal; isLast: boolean }[]
  months: { x: number; words: string }[]
}

const monthsBetween = 2
/** The lowest, the middle and the highest answer. */
const scores = [1, 4, 7]

/** The months of a figure as a line, its usual limits and its healthy range. */
export function trendChart({ kind, range, trend }: Figure): TrendChart {
  const { months, mean } = trend
  const x = scalePoint(
    months.map(({ month }) => month),
    [chart.left + 8, chart.right - 8],
  )
  const [lowest, highest] = domainOf({ kind, range, trend })
  const unit = kind === 'time' ? timeUnit(highest) : { ms: 1, words: null }
  const drawn = scaleLinear([lowest / unit.ms, highest / unit.ms], [chart.bottom, chart.top])
  const y = kind === 'mean' ? drawn : drawn.nice(2)
  const [least = 0, most = 1] = y.domain()
  const at = (value: number) => round(y(Math.min(most, Math.max(least, value / unit.ms))))
  const placed = months.map((each) => ({ ...each, x: round(x(each.month) ?? 0) }))
  const told = placed.flatMap((each) =>
    each.value === null ? [] : [{ ...each, value: each.value }],
  )
  const limit = (pick: 'from' | 'to') =>
    line<(typeof told)[number]>(
      (each) => each.x,
      (each) => at(each.limits?.[pick] ?? 0),
    ).defined((each) => each.limits !== null)(told) ?? ''
  return {
    spoken: spoken(kind, told, mean !== null),
    line:
      line<(typeof placed)[number]>(
        (each) => each.x,
        (each) => at(each.value ?? 0),
      ).defined(({ value }) => value !== null)(placed) ?? '',
    limits: mean === null ? [] : [limit('from'), limit('to')],
    mean: mean === null ? null : at(mean),
    range: range && {
      y: at(range.to ?? most * unit.ms),
      height: round(at(range.from ?? least * unit.ms) - at(range.to ?? most * unit.ms)),
    },
    ticks: (kind === 'mean' ? scores : y.ticks(2)).map((tick) => ({
      y: round(y(tick)),
      words: unit.words ? unit.words(tick) : kind === 'mean' ? String(tick) : inUnit(kind, tick),
    })),
    dots: told.map((each, index) => ({
      ...{ x: each.x, y: at(each.value), signal: each.signal },
      isLast: index === told.length - 1,
    })),
    months: months
      .filter((_, index) => (months.length - 1 - index) % monthsBetween === 0)
      .map(({ month }) => ({ x: round(x(month) ?? 0), words: monthWords(month) })),
  }
}

interface DrawnMonth {
  month: string
  value: number
  signal: Signal
}

function spoken(kind: Figure['kind'], told: readonly DrawnMonth[], hasLimits: boolean): string {
  const inMonth = ({ value, month }: DrawnMonth) =>
    words.inMonth(inUnit(kind, value), wholeMonth(month))
  const [first, ...later] = told.map(inMonth)
  const last = later.at(-1)
  const values = last === undefined ? (first ?? '') : words.fromTo(first ?? '', last)
  const outside = told.filter(({ signal }) => signal === 'outside').length
  const runs = told.filter(({ signal }) => signal === 'run').map(({ month }) => wholeMonth(month))
  const limits = `${words.outside(outside)}${words.runs(runs)}`
  return words.drawn(values, hasLimits ? limits : words.fewMonths)
}

/** From nothing, but for answers and for shares that stay near the whole. */
function domainOf({
  kind,
  range,
  trend,
}: Pick<Figure, 'kind' | 'range' | 'trend'>): [number, number] {
  if (kind === 'mean') return [1, 7]
  const values = trend.months.flatMap(({ value, limits }) =>
    value === null ? [] : [value, ...(limits ? [limits.from, limits.to] : [])],
  )
  const all = [...values, ...[range?.from, range?.to].flatMap((each) => each ?? [])]
  const [least, most] = [Math.min(...all, 1), Math.max(...all, 0)]
  if (kind === 'share' && least > 0.5) return [least, 1]
  return [kind === 'gap' ? Math.min(least, 0) : 0, most > 0 ? most : 1]
}
