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
  /** Where its name stands: beside it, unless another's is there. */
  nameY: number
}

const steps = 24
const fewDots = 6
const headroom = 1.1
/** The limits of a group this small beside the largest are in the picture, with some room below. */
const smallGroup = 0.1
const margin = 0.05
/** Between the names of neighbours. */
const lineHeight = 13

/** Parts about their overall share, with the limits between which chance alone puts them. */
export function funnelChart(parts: readonly FunnelPart[], all: { part: number; n: number }) {
  const counted = parts.filter(({ n }) => n > 0)
  if (counted.length === 0 || all.n === 0) return null
  const mean = all.part / all.n
  const most = Math.max(...counted.map(({ n }) => n))
  const shares = counted.map(({ part, n }) => part / n)
  const highest = Math.max(...shares, 2 * mean, 0.1)
  const usual = funnelLimits(mean, Math.ceil(most * smallGroup), funnelOf.rare)
  const lowest = Math.max(0, Math.min(...shares, usual.from) - margin)
  const x = scaleLinear([0, most * headroom], [chart.left, chart.right]).nice(4)
  const range = [chart.bottom, chart.top]
  const y = scaleLinear([lowest, Math.min(1, highest * headroom)], range)
    .nice(2)
    .clamp(true)
  const outside = new Set(counted.filter((each) => isBeyond(each, mean)))
  const isFew = counted.length <= fewDots
  const told: FunnelChart = {
    spoken: spokenOf([...outside], counted.length),
    mean: round(y(mean)),
    limits: limitsOf(mean, x, y),
    dots: apart(counted.map((each) => dotOf(each, { x, y, isOutside: outside.has(each), isFew }))),
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
  x: Scale
  y: Scale
  isOutside: boolean
  isFew: boolean
}

function dotOf(one: FunnelPart, { x, y, isOutside, isFew }: Drawn): FunnelDot {
  const [at, height] = [round(x(one.n)), round(y(one.part / one.n))]
  return {
    ...{ x: at, y: height, nameY: height, isOutside },
    name: isOutside || isFew ? one.name : null,
    isLeft: at > (chart.left + chart.right) / 2,
  }
}

/** Names on the same side don't stand on each other: the lower one moves down, at the bottom all move up. */
function apart(dots: readonly FunnelDot[]): FunnelDot[] {
  const sides = [true, false].flatMap((side) => {
    const named = dots.filter(({ name, isLeft }) => name !== null && isLeft === side)
    const sorted = named.toSorted((a, b) => a.y - b.y)
    const lowest = chart.bottom - (sorted.length - 1) * lineHeight
    let free = chart.top
    return sorted.map((dot, at) => {
      const nameY = Math.min(Math.max(dot.y, free), lowest + at * lineHeight)
      free = nameY + lineHeight
      return { ...dot, nameY: round(nameY) }
    })
  })
  return [...dots.filter(({ name }) => name === null), ...sides]
}

function isBeyond({ part, n }: FunnelPart, mean: number): boolean {
  const { from, to } = funnelLimits(mean, n, funnelOf.usual)
  return part / n < from || part / n > to
}

/** Whom chance alone wouldn't put there; nothing of one alone. */
const spokenOf = (outside: readonly FunnelPart[], all: number): string => {
  if (outside.length === 0) return all === 1 ? '' : words.inside
  return words.outside(
    outside.map(({ name, part, n }) => words.outsideOne(name, percentOf(part / n), n)).join(', '),
  )
}
