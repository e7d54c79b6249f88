import type { CaseEvent } from '@caselead/core/case/events.ts'
import type { CaseFacts } from '@caselead/core/figures/facts/case-facts.ts'
import { factsOf } from '@caselead/core/figures/facts/facts-of.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import type { Runtime } from '../../runtime/runtime.ts'

/** What these events of a case say, whether or not it's counted yet, and the matrix it ended up with. */
export async function factsNow(
  { db, matrices }: Pick<Runtime, 'db' | 'matrices'>,
  events: readonly CaseEvent[],
): Promise<{ facts: CaseFacts; matrix: Matrix }> {
  const later = new Map<number, Matrix>()
  for (const { kind, data } of events) {
    if (kind === 'matrix_changed') later.set(data.to, await matrices.version(db, data.to))
  }
  const [opened] = events
  const version = opened?.kind === 'opened' ? opened.data.matrixVersion : 0
  const matrix = await matrices.version(db, version)
  const facts = factsOf(events, matrix, later)
  return { facts, matrix: later.get(facts.matrix) ?? matrix }
}
