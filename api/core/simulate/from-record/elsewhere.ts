import type { Instant } from '../../base/instant.ts'
import type { CaseEvent } from '../../case/events.ts'
import { evolve } from '../../case/evolve/evolve.ts'
import { type Case, isOpen } from '../../case/state.ts'
import type { Matrix } from '../../matrix/matrix.ts'
import { type Matrices, matrixFrom } from '../trajectory.ts'

/** From this moment on a case outside of the simulation stands like this. */
export interface Elsewhere {
  at: Instant
  case: Case
}

/** How an older case stood at `from`, and whenever it went another way that others could feel. */
export function elsewhereOf(
  events: readonly CaseEvent[],
  matrices: Matrices,
  from: Instant,
): Elsewhere[] {
  const stood: Elsewhere[] = []
  let matrix: Matrix | null = null
  let one: Case | null = null
  for (const event of events) {
    matrix = matrixFrom(event, matrices) ?? matrix
    if (!matrix) continue
    one = evolve(one, event, matrix)
    const last = stood.at(-1)
    if (last && last.at <= from && event.at <= from) stood.pop()
    else if (last && !isFelt(last.case, one)) continue
    stood.push({ at: event.at, case: one })
  }
  return stood
}

const isFelt = (was: Case, is: Case): boolean =>
  isOpen(was) !== isOpen(is) ||
  was.assignee?.id !== is.assignee?.id ||
  was.escalations !== is.escalations ||
  was.reopens !== is.reopens
