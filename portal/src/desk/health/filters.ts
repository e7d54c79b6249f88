import { channelNames, planNames, priorityNames, tierNames } from '@caselead/core/base/labels.ts'
import { channels, plans, priorities, tiers } from '@caselead/core/base/vocabulary.ts'
import { healthWords as words } from '../../words/desk/health.ts'
import { queue } from '../../words/desk/queue/queue.ts'
import type { HealthAsked } from './addresses.ts'

interface Filter {
  name: Exclude<keyof HealthAsked, 'period'>
  label: string
  /** Value and words of each. */
  choices: readonly (readonly [value: string, words: string])[]
  chosen: string
}

const named = <T extends string | number>(values: readonly T[], say: (value: T) => string) =>
  values.map((each) => [String(each), say(each)] as const)

/** What the figures can be filtered by. An area asked for is among its choices, however rare it is. */
export function filtersOf(asked: HealthAsked, areas: readonly string[]): Filter[] {
  const filter = (name: Filter['name'], label: string, choices: Filter['choices']): Filter => ({
    ...{ name, label, choices },
    chosen: String(asked[name] ?? ''),
  })
  const known = [...new Set([...areas, ...(asked.area ? [asked.area] : [])])]
  return [
    filter(
      'priority',
      words.priority,
      named(priorities, (each) => priorityNames[each]),
    ),
    filter(
      'tier',
      words.tier,
      named(tiers, (each) => queue.tier(each, tierNames[each])),
    ),
    filter(
      'plan',
      words.plan,
      named(plans, (each) => planNames[each]),
    ),
    filter(
      'area',
      words.area,
      named(known, (each) => each),
    ),
    filter(
      'channel',
      words.channel,
      named(channels, (each) => channelNames[each]),
    ),
  ]
}

/** The filters in use, in words. */
export const filtersInUse = (asked: HealthAsked): [label: string, choice: string][] =>
  filtersOf(asked, []).flatMap(({ label, choices, chosen }) =>
    choices
      .filter(([value]) => value === chosen)
      .map(([, choice]): [string, string] => [label, choice]),
  )
