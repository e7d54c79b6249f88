import type { ActionView } from '@caselead/api/views/review/actions/types.ts'
import { countOf } from '@caselead/core/figures/counts.ts'
import type { FigureName } from '@caselead/core/figures/definitions/definitions.ts'
import { figureNames } from '@caselead/core/figures/definitions/definitions.ts'
import { saysSomething } from '@caselead/core/figures/interval.ts'
import type { Value } from '@caselead/core/figures/tally.ts'
import { figureTitles } from '@caselead/core/figures/titles.ts'
import { dayIn } from '@caselead/core/look/times.ts'
import type { ActionChange } from '@caselead/core/review/actions/action.ts'
import { actionKinds } from '@caselead/core/review/actions/action.ts'
import type { Effect, Months } from '@caselead/core/review/actions/effect.ts'
import { monthInWords } from '@caselead/core/review/words.ts'
import {
  actionFieldNames,
  kindNames,
  actionWords as words,
} from '../../../words/desk/reviews/actions.ts'
import { intervalInWords, valueInWords } from '../../health/figure-words.ts'

const day = 86_400_000
const at = (dueOn: string): number => Date.parse(dueOn)

/** "Fri 4 Dec", with its year where that isn't today's. */
export function dayInWords(dueOn: string, today: string): string {
  const [year] = dueOn.split('-')
  return `${dayIn(at(dueOn), 'UTC')}${today.startsWith(`${year}`) ? '' : ` ${year}`}`
}

export function dueInWords({ dueOn, state }: Pick<ActionView, 'dueOn' | 'state'>, today: string) {
  if (state === 'late') return words.overdue(Math.round((at(today) - at(dueOn)) / day))
  return dueOn === today ? words.dueToday : words.dueOn(dayInWords(dueOn, today))
}

export const ownerInWords = ({ owner }: Pick<ActionView, 'owner'>): string => {
  if (owner === null) return words.noOwner
  return owner.hasLeft ? words.hasLeft(owner.name) : owner.name
}

const monthsInWords = ({ first, last }: Months): string =>
  words.months(monthInWords(first), monthInWords(last))

export interface SideInWords {
  value: string
  counted: string | null
  interval: string | null
  months: string
}

/** A figure in some months; how many it counts, and between which values the true one is. */
export function sideInWords(
  name: FigureName,
  kind: Effect['kind'],
  side: Value & { months: Months },
): SideInWords {
  const months = monthsInWords(side.months)
  if (side.n === 0) return { value: words.nothing, counted: null, interval: null, months }
  const all = countOf(name, side.n)
  return {
    value: valueInWords({ kind, ...side }),
    counted: kind === 'share' ? words.countedPart(side.part, all) : all,
    interval: saysSomething({ kind, ...side })
      ? words.interval(intervalInWords({ kind, ...side }))
      : null,
    months,
  }
}

/** "Owner: Maya Lindqvist → Tom Okafor" */
export function changeInWords({ field, from, to }: ActionChange, today: string): string {
  const read = (value: string | null): string => {
    if (value === null) return field === 'owner' ? words.nobody : words.nothingChosen
    if (field === 'due') return dayInWords(value, today)
    const kind = actionKinds.find((each) => each === value)
    if (field === 'kind' && kind) return kindNames[kind]
    const figure = figureNames.find((each) => each === value)
    return field === 'figure' && figure ? figureTitles[figure] : value
  }
  const name = actionFieldNames[field]
  return from === null && field !== 'figure'
    ? words.was(name, read(to))
    : words.changed(name, read(from), read(to))
}
