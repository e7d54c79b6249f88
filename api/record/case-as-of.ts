import type { CaseEvent } from '@caselead/core/case/events.ts'
import { replayEvents } from '@caselead/core/case/evolve/evolve.ts'
import type { Case } from '@caselead/core/case/state.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { readEvents } from './read.ts'

/** A case as its events up to this one made it, whichever matrices it followed. */
export async function caseAsOf(
  { matrices, db }: Pick<Runtime, 'db' | 'matrices'>,
  id: number,
  seq: number,
): Promise<{ one: Case; events: CaseEvent[] } | null> {
  const events = await readEvents(db, id, seq)
  const opened = events[0]
  if (opened?.kind !== 'opened') return null
  const moves = events.flatMap((event) => (event.kind === 'matrix_changed' ? event.data.to : []))
  const later = await Promise.all(moves.map((version) => matrices.version(db, version)))
  const byVersion = new Map(later.map((matrix) => [matrix.version, matrix]))
  const first = await matrices.version(db, opened.data.matrixVersion)
  const one = replayEvents(events, first, byVersion)
  return one && { one, events }
}
