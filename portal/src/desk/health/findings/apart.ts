import type { Figure } from '@caselead/core/figures/figures.ts'
import type { ChangeName } from '../../../words/desk/health/findings.ts'

/** A time that half haven't reached is longer than any. */
export function directionOf({ kind, value, before }: Figure): ChangeName {
  const [now = 0, then = 0] = [value, before.value].map((each) => each ?? Number.POSITIVE_INFINITY)
  if (now === then) return 'other'
  if (kind === 'time') return now > then ? 'longer' : 'shorter'
  return now > then ? 'higher' : 'lower'
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
