import { funnelLimits, funnelOf } from '@caselead/core/statistics/share-limits.ts'
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { splitWords as words } from '../../../words/desk/health/split.ts'
import { percentOf } from '../../../words/desk/health.ts'
import { chart, round } from './frame.ts'

/** A person or team: how many of how many. */
export interface FunnelPart {
  name: string
  part: number
  n: number
}

export interface FunnelChart {
  spoken: string
  mean: number
  limits: { d: string; isRare: boolean }[]
  dots: FunnelDot[]
  shares: { y: number; words: string }[]
  counts: { x: number; words: string }[]
}

interface FunnelDot {
  x: number
  y: number
  isOutside: boolean
  /** Only where it's outside, or there are few. */
  name: string | null
  isLeft: boolean
}

const steps = 24
const fewDots = 6
const headroom = 1.1

/** Parts about their overall share, with the limits between which chance alone puts them. */
export function funnelChart(parts: readonly FunnelPart[], all: { part: number; n: number }) {
  const counted = parts.filter(({ n }) => n > 0)
  if (counted.length === 0 || all.n === 0) return null
  const mean = all.part / all.n
  const most = Math.max(...counted.map(({ n }) => n))
  const highest = Math.max(...counted.map(({ part, n }) => part / n), 2 * mean, 0.1)
  const x = scaleLinear([0, most * headroom], [chart.left, chart.right]).nice(4)
  const y = scaleLinear([0, Math.min(1, highest * headroom)], [chart.bottom, chart.top]).clamp(true)
  const told: FunnelChart = {
    spoken: spokenOf(counted, mean),
    mean: round(y(mean)),
    limits: limitsOf(mean, x, y),
    dots: counted.map((each) => dotOf(each, { mean, x, y, isFew: counted.length <= fewDots })),
    shares: y.ticks(2).map((share) => ({ y: round(y(share)), words: percentOf(share) })),
    counts: x.ticks(4).map((count) => ({ x: round(x(count)), words: words.grouped(count) })),
  }
  return told
}

type Scale = (value: number) => number

/** More of them where there are few, and limits move. */
function limitsOf(mean: number, x: Scale & { domain(): number[] }, y: Scale) {
  const [, end = 1] = x.domain()
  const sizes = Array.from({ length: steps }, (_, at) =>
    Math.max(1, Math.round(end * ((at + 1) / steps) ** 2)),
  )
  return Object.values(funnelOf).flatMap((probability) => {
    const limits = [...new Set(sizes)].map((n) => ({ n, ...funnelLimits(mean, n, probability) }))
    const drawn = (pick: 'from' | 'to') =>
      line<(typeof limits)[number]>(
        ({ n }) => round(x(n)),
        (each) => round(y(each[pick])),
      )(limits) ?? ''
    const isRare = probability === funnelOf.rare
    return [
      { d: drawn('to'), isRare },
      { d: drawn('from'), isRare },
    ]
  })
}

interface Drawn {
  mean: number
  x: Scale
  y: Scale
  isFew: boolean
}

function dotOf(one: FunnelPart, { mean, x, y, isFew }: Drawn): FunnelDot {
  const isOutside = isBeyond(one, mean)
  const at = round(x(one.n))
  return {
    ...{ x: at, y: round(y(one.part / one.n)), isOutside },
    name: isOutside || isFew ? one.name : null,
    isLeft: at > (chart.left + chart.right) / 2,
  }
}

function isBeyond({ part, n }: FunnelPart, mean: number): boolean {
  const { from, to } = funnelLimits(mean, n, funnelOf.usual)
  return part / n < from || part / n > to
}

/** Whom chance alone wouldn't put there; nothing of one alone. */
const spokenOf = (parts: readonly FunnelPart[], mean: number): string => {
  const outside = parts.filter((each) => isBeyond(each, mean))
  if (outside.length === 0) return parts.length === 1 ? '' : words.inside
  return words.outside(
    outside.map(({ name, part, n }) => words.outsideOne(name, percentOf(part / n), n)).join(', '),
  )
}
