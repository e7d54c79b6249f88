import type { Instant } from '../base/instant.ts'
import { itemsIn } from './definitions/definition.ts'
import { definitions, type FigureName } from './definitions/definitions.ts'
import type { CaseFacts } from './facts/case-facts.ts'
import { type ReasonKey, reasonsOf } from './findings/reasons.ts'
import type { Item } from './item.ts'
import type { Span } from './period.ts'
import { partOf, type SplitName } from './traits.ts'

/** All of a figure, only those it counts as part of it, the others, or what can't be said yet. */
export const behindKinds = ['all', 'part', 'rest', 'young', 'compared'] as const
export type BehindKind = (typeof behindKinds)[number]

export interface BehindBasis {
  asOf: Instant
  span: Span
  kind: BehindKind
  /** Only this part of its split. */
  part?: { by: SplitName; key: string } | undefined
  /** Only handoffs that were returned for this. */
  lacks?: ReasonKey | undefined
}

/** What a figure counts of one case in a period: as many as its `n` says, over all cases. */
export function behind(
  name: FigureName,
  facts: CaseFacts,
  { asOf, span, kind, part, lacks }: BehindBasis,
): Item[] {
  const definition = definitions[name]
  const how = definition.kind === 'time' ? definition.how : null
  return itemsIn(definition, facts, { asOf, span }).filter(
    (item) =>
      kindsOf(item, how).includes(kind) &&
      (!part || partOf(part.by, facts, item) === part.key) &&
      (!lacks || (item.handoff && reasonsOf(item.handoff).includes(lacks))),
  )
}

function kindsOf(item: Item, how: string | null): BehindKind[] {
  if ('ms' in item) {
    if (item.how === null) return ['all', 'young']
    return ['all', item.how === how ? 'part' : 'rest']
  }
  if ('score' in item) return item.score === null ? [] : ['all', 'part']
  if (item.isPart === null) return ['young']
  if (item.isOther) return item.isPart ? ['compared'] : []
  return ['all', item.isPart ? 'part' : 'rest']
}
