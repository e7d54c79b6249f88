import type { CaseFacts, HandoffFact } from './facts/case-facts.ts'
import type { Item, Traits } from './item.ts'

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
export function partOf(by: SplitName, facts: CaseFacts, { of = {} }: Item): string {
  switch (by) {
    case 'rule':
      return ruleKey(of.rule === undefined ? facts.handoffs[0]?.rule : of.rule)
    case 'called':
      return of.called ?? facts.handoffs[0]?.who ?? nobodysKey
    case 'lead':
      return (of.lead === undefined ? facts.lead : of.lead) ?? nobodysKey
    case 'category':
      return facts.category ?? nobodysKey
    case 'tier':
      return String(of.tier ?? facts.tier)
    case 'level':
    case 'priority':
      return of[by] ?? facts[by]
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

/** What a handoff says of the things counted by it. */
export const ofHandoff = (handoff: HandoffFact): Traits => ({
  ...{ tier: handoff.toTier, level: handoff.toLevel, rule: handoff.rule },
  ...{ called: handoff.who, priority: handoff.priority },
})
