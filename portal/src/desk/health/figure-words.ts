import type { BehindKind } from '@caselead/core/figures/behind.ts'
import { countOf } from '@caselead/core/figures/counts.ts'
import type { FigureName } from '@caselead/core/figures/definitions/definitions.ts'
import type { Figure } from '@caselead/core/figures/figures.ts'
import { saysSomething } from '@caselead/core/figures/interval.ts'
import { valueUnits } from '@caselead/core/figures/units.ts'
import { figureWords, healthWords as words } from '../../words/desk/health.ts'

type Kind = Figure['kind']

/** A value of a figure in its unit. */
export const inUnit = (kind: Kind, value: number | null): string =>
  value === null ? words.unknown : valueUnits[kind](value)

/** The value; of a time whose half isn't reached, that it isn't. */
export function valueInWords({ kind, value, n }: Pick<Figure, 'kind' | 'value' | 'n'>): string {
  return kind === 'time' && value === null && n > 0 ? words.notReached : inUnit(kind, value)
}

export function intervalInWords({ kind, from, to }: Pick<Figure, 'kind' | 'from' | 'to'>): string {
  if (!saysSomething({ kind, from, to })) return words.unknown
  return betweenInWords(kind, from, to)
}

/** From one value to another, or on from the first. */
export const betweenInWords = (kind: Kind, from: number | null, to: number | null): string =>
  to === null ? words.atLeast(inUnit(kind, from)) : words.to(inUnit(kind, from), inUnit(kind, to))

export function rangeInWords({ kind, range }: Pick<Figure, 'kind' | 'range'>): string {
  const { from, to } = range ?? {}
  if (from !== undefined && to !== undefined) {
    return words.healthyBetween(words.to(inUnit(kind, from), inUnit(kind, to)))
  }
  if (to !== undefined) return words.healthyBelow(inUnit(kind, to))
  return from === undefined ? '' : words.healthyAbove(inUnit(kind, from))
}

/** The value of the period before and how many it counts; null if it counts none. */
export const beforeInWords = ({
  name,
  kind,
  before,
}: Pick<Figure, 'name' | 'kind' | 'before'>): string | null =>
  before.n === 0 ? null : words.was(valueInWords({ kind, ...before }), countOf(name, before.n))

type Outcome = 'part' | 'rest' | 'young'

/** What became of one thing a figure counts. */
export const outcomeOf = (name: FigureName, which: Outcome): string =>
  figureWords[name].outcomes[which] ?? words.notCounted

/** "12 escalated" */
export const counted = (name: FigureName, which: Outcome, count: number): string =>
  words.part(count, outcomeOf(name, which))

/** What a list holds: "12 escalated, of 41 cases." */
export function listedInWords(name: FigureName, which: BehindKind, count: number, of: number) {
  if (which === 'all' || which === 'compared') return words.listed(countOf(name, count))
  const some = counted(name, which, count)
  return which === 'young' ? words.listed(some) : words.listedOf(some, countOf(name, of))
}

/** Times are drawn as curves, answers as bars. */
export const isDrawnByMonth = ({ kind }: Pick<Figure, 'kind'>): boolean =>
  kind === 'share' || kind === 'gap'
