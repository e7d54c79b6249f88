import type { CaseFacts } from './facts/case-facts.ts'
import type { Item } from './item.ts'

/** What a figure can be split by. */
export const splitNames = [
  ...(['tier', 'level', 'rule', 'called', 'lead'] as const),
  ...(['plan', 'category', 'channel', 'matrix', 'priority'] as const),
] as const
export type SplitName = (typeof splitNames)[number]

/** Keys of parts that no tier, rule or category has. */
export const nobodysKey = ''
export const byPersonKey = '*person'
export const notEscalatedKey = '*none'

/** The part an item is in: as of what it counts where it says so, else as its case stands. */
export function partOf(by: SplitName, facts: CaseFacts, { handoff, lead }: Item): string {
  switch (by) {
    case 'rule':
      return ruleKey((handoff ?? facts.handoffs[0])?.rule)
    case 'called':
      return (handoff ?? facts.handoffs[0])?.who ?? nobodysKey
    case 'lead':
      return (lead === undefined ? facts.lead : lead) ?? nobodysKey
    case 'category':
      return facts.category ?? nobodysKey
    case 'tier':
      return String(handoff?.toTier ?? facts.tier)
    case 'level':
      return handoff?.toLevel ?? facts.level
    case 'priority':
      return (handoff ?? facts).priority
    case 'plan':
    case 'channel':
      return facts[by]
    case 'matrix':
      return String(facts.matrix)
  }
}

/** Undefined where it was never escalated. */
const ruleKey = (rule: string | null | undefined): string =>
  rule === undefined ? notEscalatedKey : (rule ?? byPersonKey)
