import type { FigureSplit, TimedValue } from '@caselead/api/views/figures/types.ts'
import { otherParts } from '@caselead/core/figures/split.ts'
import type { SplitName } from '@caselead/core/figures/traits.ts'
import type { Verdict } from '@caselead/core/figures/verdict.ts'
import { partName, splitWords as words } from '../../../words/desk/health/split.ts'

export interface PartRow {
  name: string
  part: TimedValue
  /** Null where an agent sees themselves among everybody. */
  verdict: Verdict | null
  /** Which part's list; null where there's none for it alone. */
  in: { by: SplitName; key: string } | null
}

/** The parts of a figure by name and all of them together, on every surface. */
export function partsInRows(
  { by, parts, total }: FigureSplit,
  { verdict, isAmongOthers }: { verdict: Verdict; isAmongOthers: boolean },
): PartRow[] {
  return [
    ...parts.map((part) => ({
      ...{ part, verdict: part.verdict },
      name: isAmongOthers ? words.you : partName(by, part.key, part.name),
      in: part.key === otherParts || isAmongOthers ? null : { by, key: part.key },
    })),
    {
      ...{ part: total, verdict: isAmongOthers ? null : verdict, in: null },
      name: isAmongOthers ? words.everybody : words.all,
    },
  ]
}
