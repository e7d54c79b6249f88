import type { Figure } from '@caselead/core/figures/figures.ts'
import type { ChangeName } from '../../../words/desk/health/findings.ts'

/** Which way it changed. */
export function directionOf({ kind }: Pick<Figure, 'kind'>, isMore: boolean): ChangeName {
  if (kind === 'time') return isMore ? 'longer' : 'shorter'
  return isMore ? 'higher' : 'lower'
}

/** Than all others together. */
export function isHigherThanOthers({ trend: { months } }: Figure, month: string): boolean {
  const sum = (of: typeof months, pick: 'part' | 'n') =>
    of.reduce((all, each) => all + each[pick], 0)
  const { here = [], others = [] } = Object.groupBy(months, (each) =>
    each.month === month ? 'here' : 'others',
  )
  return sum(here, 'part') * sum(others, 'n') > sum(others, 'part') * sum(here, 'n')
}
