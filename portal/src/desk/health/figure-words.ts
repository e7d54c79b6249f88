import type { Figure } from '@caselead/core/figures/figures.ts'
import {
  lasting,
  percentOf,
  pointsOf,
  scoreOf,
  healthWords as words,
} from '../../words/desk/health.ts'

type Kind = Figure['kind']

const units: Record<Kind, (value: number) => string> = {
  share: percentOf,
  gap: pointsOf,
  time: lasting,
  mean: scoreOf,
}

/** A value of a figure in its unit. */
export const inUnit = (kind: Kind, value: number | null): string =>
  value === null ? words.unknown : units[kind](value)

/** The value; of a time whose half isn't reached, that it isn't. */
export function valueInWords({ kind, value, n }: Pick<Figure, 'kind' | 'value' | 'n'>): string {
  return kind === 'time' && value === null && n > 0 ? words.notReached : inUnit(kind, value)
}

export function intervalInWords({ kind, from, to }: Pick<Figure, 'kind' | 'from' | 'to'>): string {
  if (from === null) return words.unknown
  return to === null
    ? words.atLeast(inUnit(kind, from))
    : words.to(inUnit(kind, from), inUnit(kind, to))
}

export function rangeInWords({ kind, range }: Pick<Figure, 'kind' | 'range'>): string {
  const { from, to } = range ?? {}
  if (from !== undefined && to !== undefined) {
    return words.healthyBetween(inUnit(kind, from), inUnit(kind, to))
  }
  if (to !== undefined) return words.healthyBelow(inUnit(kind, to))
  return from === undefined ? '' : words.healthyAbove(inUnit(kind, from))
}

export const beforeInWords = ({ kind, before }: Pick<Figure, 'kind' | 'before'>): string =>
  words.was(valueInWords({ kind, ...before }), before.n)

export const youngInWords = ({ kind, young }: Pick<Figure, 'kind' | 'young'>): string =>
  kind === 'time' ? words.open(young) : words.young(young)
