import type { SplitName } from '@caselead/core/figures/traits.ts'
import { ruleSentence } from '@caselead/core/wording/rule-sentence.ts'
import { namesOfAgents } from '@caselead/db/team/people.ts'
import type { Runtime } from '../../runtime/runtime.ts'

type Deps = Pick<Runtime, 'db' | 'matrices'>

/** What people and rules are called, by their key; other parts of a figure are known by it. */
export async function namesOfParts(
  { db, matrices }: Deps,
  by: SplitName,
  keys: readonly string[],
): Promise<Map<string, string>> {
  if (by === 'lead' || by === 'called') return namesOfAgents(db, keys)
  if (by !== 'rule') return new Map()
  const matrix = await matrices.current(db)
  return new Map(
    keys.flatMap((key): [string, string][] => {
      const sentence = ruleSentence(matrix, key)
      return sentence === null ? [] : [[key, sentence]]
    }),
  )
}
