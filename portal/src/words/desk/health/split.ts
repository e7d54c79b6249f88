import { channelNames, planNames, priorityNames, tierNames } from '@caselead/core/base/labels.ts'
import { channels, plans, priorities, tiers } from '@caselead/core/base/vocabulary.ts'
import { otherParts } from '@caselead/core/figures/split.ts'
import {
  byPersonKey,
  nobodysKey,
  notEscalatedKey,
  type SplitName,
} from '@caselead/core/figures/traits.ts'
import { queue } from '../queue/queue.ts'
import { grouped, small } from './figure.ts'

/** What a figure is split by, of cases and of handoffs. */
const splitNames: Record<SplitName, { of: string; ofHandoffs?: string }> = {
  tier: { of: 'Current tier', ofHandoffs: 'Tier handed to' },
  level: { of: 'Current team', ofHandoffs: 'Team handed to' },
  rule: { of: 'Rule of the first escalation', ofHandoffs: 'Rule that escalated' },
  called: { of: 'Person called first' },
  lead: { of: 'Case lead' },
  plan: { of: 'Plan' },
  category: { of: 'Category' },
  channel: { of: 'Channel' },
  matrix: { of: 'Matrix version' },
  priority: { of: 'Current severity', ofHandoffs: 'Severity when handed over' },
}

export const splitName = (by: SplitName, isOfHandoffs: boolean): string =>
  (isOfHandoffs && splitNames[by].ofHandoffs) || splitNames[by].of

const nameIn = <T extends string>(all: readonly T[], names: Record<T, string>, key: string) => {
  const one = all.find((each) => each === key)
  return one === undefined ? null : names[one]
}

/** What a part is called; `name` is of a person or a rule in words. */
export function partName(by: SplitName, key: string, name: string | null): string {
  if (key === otherParts) return 'All others'
  switch (by) {
    case 'tier': {
      const tier = tiers.find((each) => String(each) === key)
      return tier === undefined ? key : queue.tier(tier, tierNames[tier])
    }
    case 'level':
      return key
    case 'rule':
      if (key === byPersonKey) return 'A person, not a rule'
      return key === notEscalatedKey ? 'Not escalated' : (name ?? key)
    case 'called':
    case 'lead':
      return name ?? (key === nobodysKey ? 'Nobody' : 'Someone who has left')
    case 'plan':
      return nameIn(plans, planNames, key) ?? key
    case 'category':
      return key === nobodysKey ? 'No category' : key
    case 'channel':
      return nameIn(channels, channelNames, key) ?? key
    case 'matrix':
      return `Version ${key}`
    case 'priority':
      return nameIn(priorities, priorityNames, key) ?? key
  }
}

/** Where a part is, in a sentence: "for Enterprise". */
export function wherePart(by: SplitName, key: string, name: string | null): string {
  if (by === 'rule' && key === byPersonKey) return 'when a person escalated'
  if (by === 'rule' && key === notEscalatedKey) return 'without escalation'
  return `for ${partName(by, key, name)}`
}

export const splitWords = {
  title: 'Breakdown',
  by: 'Split by',
  heading: (name: string, by: string) => `${name} by ${small(by)}`,
  period: 'This period',
  months: 'By month',
  all: 'All',
  everybody: 'Everyone',
  you: 'You',
  others: '“Everyone” covers all cases. Your colleagues’ own figures aren’t shown.',
  funnelNote:
    'If everyone did equally well, 95% would fall between the inner dashed lines and 99.8% between the outer ones. With 20 people, expect about one outside the inner lines by luck. Listed by name.',
  inside: 'None is outside the dashed lines, so the differences may be chance.',
  outside: (names: string) => `Outside the 95% limits: ${names}.`,
  outsideOne: (name: string, share: string, n: number) => `${name} (${share} of ${grouped(n)})`,
  business: 'In business hours',
  businessInterval: '95% interval, business hours',
  csvPart: 'Part',
  csvBusiness: [
    ...['In words, business hours', 'Value, business hours'],
    ...['95% from, business hours', '95% to, business hours'],
  ],
  csvSplit: 'Split by',
  grouped,
} as const
