import type { Named } from '../actor.ts'
import type { CaseEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import type { Instant } from '../instant.ts'
import type { Matrix } from '../matrix.ts'
import { type Case, isOpen } from '../state.ts'
import type { Level } from '../words.ts'

/** From this moment on a case stands here: on a rung, in somebody's hands. */
export interface Standing {
  at: Instant
  /** Null while it is not open. */
  level: Level | null
  by: Named | null
}

/** One case from its opening on, as it was or as it would have been. */
export interface Course {
  case: Case
  events: CaseEvent[]
  standings: Standing[]
}

/** Goes on with what happened next. */
export function follow(course: Course | null, next: Case, events: readonly CaseEvent[]): Course {
  const one = course ?? { case: next, events: [], standings: [] }
  one.case = next
  one.events.push(...events)
  const at = events.at(-1)?.at ?? next.openedAt
  const here = isOpen(next)
    ? { at, level: next.level, by: next.assignee }
    : { at, level: null, by: null }
  if (one.standings.at(-1)?.at === at) one.standings.pop()
  const last = one.standings.at(-1)
  if (!last || last.level !== here.level || last.by?.id !== here.by?.id) one.standings.push(here)
  return one
}

export type Matrices = ReadonlyMap<number, Matrix>

/** As recorded, each event under the matrix the case had then. */
export function courseOf(events: readonly CaseEvent[], matrices: Matrices): Course | null {
  let course: Course | null = null
  let matrix: Matrix | null = null
  for (const event of events) {
    matrix = matrixFrom(event, matrices) ?? matrix
    if (matrix) course = follow(course, evolve(course?.case ?? null, event, matrix), [event])
  }
  return course
}

/** The matrix a case has from this event on, where it gets another. */
export function matrixFrom({ kind, data }: CaseEvent, matrices: Matrices): Matrix | undefined {
  if (kind === 'opened') return matrices.get(data.matrixVersion)
  return kind === 'matrix_changed' ? matrices.get(data.to) : undefined
}
