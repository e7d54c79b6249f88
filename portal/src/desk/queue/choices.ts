import type { ColleagueList } from '@caselead/api/views/types/index.ts'
import { planNames, priorityNames, tierNames } from '@caselead/core/base/labels.ts'
import { levels, plans, priorities } from '@caselead/core/base/vocabulary.ts'
import { sortWords, narrowWords as words } from '../../words/desk/queue/narrow.ts'
import { queue } from '../../words/desk/queue/queue.ts'
import { type narrows, type QueueAsked, sortOf } from './addresses.ts'

type Choice = readonly [value: string, words: string]

export interface Narrowing {
  name: keyof ReturnType<typeof narrows>
  label: string
  chosen: string
  /** Null where it's typed. */
  choices: readonly Choice[] | null
}

const waitingFor = [24, 72, 168, 720]
const dueWithin = [1, 4, 24, 168]

/** What the queue can be narrowed down by, and how it is. */
export function narrowings(
  asked: QueueAsked,
  { colleagues, others }: ColleagueList,
  incidents: readonly { id: string; title: string }[],
): Narrowing[] {
  const people: Choice[] = [
    ['me', words.me],
    ['nobody', words.nobody],
    ...colleagues.map(({ id, name }): Choice => [id, name]),
  ]
  const named = others === 0 ? people : null
  const one = (name: Narrowing['name'], choices: readonly Choice[] | null): Narrowing => {
    const chosen = String(asked[name] ?? '')
    return { name, label: words[name], chosen, choices: choices && withChosen(choices, chosen) }
  }
  return [
    one('words', null),
    one(
      'priority',
      priorities.map((each) => [each, priorityNames[each]]),
    ),
    one(
      'tier',
      ([1, 2, 3, 4] as const).map((each) => [String(each), queue.tier(each, tierNames[each])]),
    ),
    one(
      'level',
      levels.map((each) => [each, each]),
    ),
    one('lead', named),
    one('assignee', named),
    one('account', null),
    one(
      'plan',
      plans.map((each) => [each, planNames[each]]),
    ),
    one('category', null),
    one(
      'incident',
      incidents.map(({ id, title }) => [id, title]),
    ),
    one('waitingHours', inHours(waitingFor, words.atLeast)),
    one('dueHours', inHours(dueWithin, words.within)),
  ]
}

const inHours = (hours: readonly number[], said: (span: string) => string): Choice[] =>
  hours.map((each) => [String(each), said(hoursInWords(each))])

const hoursInWords = (hours: number): string =>
  new Map(Object.entries(words.hours)).get(String(hours)) ?? words.hoursOther(hours)

/** One that isn't in the list, from an address or a saved view, stays chosen. */
const withChosen = (choices: readonly Choice[], chosen: string): readonly Choice[] =>
  chosen === '' || choices.some(([value]) => value === chosen)
    ? choices
    : [...choices, [chosen, chosen]]

/** How a narrowing is said: "Tier: Tier 2, specialists". */
export const chosenInWords = ({ choices, chosen }: Narrowing): string =>
  choices?.find(([value]) => value === chosen)?.[1] ?? chosen

/** "due soonest" */
export const orderInWords = (asked: QueueAsked): string =>
  sortWords.by[sortOf(asked)][asked.isReversed ? 1 : 0]
