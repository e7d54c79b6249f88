import type { Part } from '../../statistics/binomial.ts'
import { definitions, type FigureName } from '../definitions/definitions.ts'
import type { CaseFacts } from '../facts/case-facts.ts'
import type { Item } from '../item.ts'
import { partOf, type SplitName } from '../traits.ts'

/**
 * What groups are told apart by. People aren't: that is for their own charts. Where a case stands isn't,
 * either, unless it's where it was handed to: an escalated case stands higher because it was escalated.
 */
const ofCases: readonly SplitName[] = ['plan', 'category', 'channel', 'matrix', 'priority']
const ofHandoffs: readonly SplitName[] = ['tier', 'level', 'rule', ...ofCases]

/** The parts beyond so many are looked at by nobody. */
const mostGroups = 200

export interface Group extends Part {
  by: SplitName
  key: string
}

/** With the instants of what it counts, added up. */
interface Summed extends Group {
  sum: number
}

/** How many of each group a share counts, while its items are read. */
export class Groups {
  readonly #by: readonly SplitName[]
  readonly #groups = new Map<SplitName, Map<string, Summed>>()

  constructor(name: FigureName) {
    const { kind, isOfHandoffs } = definitions[name]
    this.#by = kind !== 'share' ? [] : isOfHandoffs ? ofHandoffs : ofCases
    for (const by of this.#by) this.#groups.set(by, new Map())
  }

  add(facts: CaseFacts, item: Item): void {
    if (!('isPart' in item) || item.isPart === null) return
    for (const by of this.#by) {
      const group = this.#group(by, partOf(by, facts, item))
      if (!group) continue
      group.of += 1
      group.sum += item.at
      if (item.isPart) group.part += 1
    }
  }

  /** Each once: the same things under another name, which happened at the same times, are no other group. */
  all(): Group[] {
    const seen = new Set<string>()
    return [...this.#groups.values()]
      .flatMap((groups) => [...groups.values()])
      .filter(({ part, of, sum }) => {
        const counts = `${part}/${of}/${sum}`
        if (seen.has(counts)) return false
        seen.add(counts)
        return true
      })
      .map(({ sum: _, ...group }) => group)
  }

  #group(by: SplitName, key: string): Summed | undefined {
    const groups = this.#groups.get(by)
    const known = groups?.get(key)
    if (known || !groups || groups.size >= mostGroups) return known
    const group = { by, key, part: 0, of: 0, sum: 0 }
    groups.set(key, group)
    return group
  }
}
