import { keyed } from '@caselead/core/base/keyed.ts'
import { priorities } from '@caselead/core/base/vocabulary.ts'
import type { Matrix, Targets } from '@caselead/core/matrix/matrix.ts'
import type { PriorityTable } from '@caselead/core/matrix/priority.ts'

/** A log tells neither when the customer was answered nor what they were promised. */
const untold: Partial<Targets> = { firstResponse: null, nextResponse: null, update: null }

/**
 * Our matrix as far as a log can be measured by it: acting as we would have acted, but promising
 * customers nothing, because the log cannot tell whether it was kept.
 */
export function asIfMatrix(matrix: Matrix, table: PriorityTable): Matrix {
  const targets = keyed(priorities, (priority) => ({ ...matrix.targets[priority], ...untold }))
  return {
    ...matrix,
    targets,
    priorities: table,
    rungs: matrix.rungs.map((rung) => ({ ...rung, minimumCompleteness: 0 })),
    survey: { sendAfter: null },
    autoClose: { after: null },
  }
}

/** The same clocks, watched without acting on them: what happened is not ours to change. */
export function historyMatrix(asIf: Matrix, version: number, title: string): Matrix {
  return {
    ...asIf,
    version,
    name: `History: ${title}`,
    rules: [],
    rungs: asIf.rungs.map((rung) => ({ ...rung, owners: [], backups: [] })),
  }
}
