import type { Case } from '@caselead/core/case/state.ts'
import { canDismiss, keyOf, leaksIn } from '@caselead/core/review/report/leaks/leaks.ts'
import { leakWords } from '@caselead/core/review/report/words.ts'
import type { ReportRow } from '@caselead/db/review/report/reports.ts'
import { namesOfAgents } from '@caselead/db/team/people.ts'
import { type InsideDeps, insideOf } from './inside.ts'
import type { LeakFinding } from './types.ts'

/** What the check finds in a report as it stands. */
export async function findingsOf(
  deps: InsideDeps,
  one: Case,
  { text, dismissals }: Pick<ReportRow, 'text' | 'dismissals'>,
): Promise<LeakFinding[]> {
  const inside = await insideOf(deps, one, text)
  const names = await namesOfAgents(
    deps.db,
    dismissals.map(({ by }) => by),
  )
  return leaksIn(text, inside).map((leak) => {
    const key = keyOf(leak)
    const dismissed = dismissals.find((each) => each.key === key)
    return {
      ...{ ...leak, key, why: leakWords[leak.kind], canDismiss: canDismiss(leak.kind) },
      dismissed:
        dismissed && canDismiss(leak.kind)
          ? { reason: dismissed.reason, by: names.get(dismissed.by) ?? dismissed.by }
          : null,
    }
  })
}

export const isStanding = ({ dismissed }: LeakFinding): boolean => dismissed === null
