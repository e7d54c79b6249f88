/** What kind of thing a cause is. */
export const causeCategories = [
  'product_bug',
  'unclear_policy',
  'missing_tool',
  'missing_training',
  'staffing',
  'partner',
  'customer_environment',
] as const
export type CauseCategory = (typeof causeCategories)[number]

/** One answer to “why?”, below what it answers. */
export interface Why {
  id: number
  parentId: number | null
  said: string
  category: CauseCategory | null
  /** Events of the record that show it. */
  seqs: number[]
  /** Somebody can do something about it. */
  canAct: boolean
  version: number
}

export interface WhyInTree extends Why {
  /** 0 for what happened; one more for each why below it. */
  depth: number
  /** No why stands below it. */
  isLeaf: boolean
}

/** Of one case. */
export const mostWhys = 100
export const deepestWhy = 9
export const mostSeqs = 20

/** Each why behind the one it answers, in the order they were written. */
export function treeOf(whys: readonly Why[]): WhyInTree[] {
  const below = Map.groupBy(whys, ({ parentId }) => parentId)
  const branch = (parent: number | null, depth: number): WhyInTree[] =>
    (below.get(parent) ?? [])
      .toSorted((a, b) => a.id - b.id)
      .flatMap((why) => [
        { ...why, depth, isLeaf: !below.has(why.id) },
        ...(depth < deepestWhy ? branch(why.id, depth + 1) : []),
      ])
  return branch(null, 0)
}

/** Where the asking ended. What happened is no cause yet. */
export const causesIn = (tree: readonly WhyInTree[]): string[] =>
  tree.flatMap(({ said, depth, isLeaf }) => (isLeaf && depth > 0 ? [said] : []))
