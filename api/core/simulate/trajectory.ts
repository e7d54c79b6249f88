import type { Named } from '../base/actor.ts'
import type { Instant } from '../base/instant.ts'
import type { Level } from '../base/vocabulary.ts'
import type { CaseEvent } from '../case/events.ts'
import { evolve } from '../case/evolve/evolve.ts'
import { isReadOf } from '../case/first-reading.ts'
import { type Case, isOpen } from '../case/state.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { count, emptyTally, type Tally } from './tally.ts'

/** From this moment on a case stands here: on a rung, in somebody's hands. */
export interface Standing {
  at: Instant
  /** Null while it is not open. */
  level: Level | null
  by: Named | null
}

/** One case from its opening on, as it was or as it would have been. */
export interface Trajectory {
  case: Case
  tally: Tally
  standings: Standing[]
  /** Where only figures are kept, no more than a message that is read again asks for. */
  events: CaseEvent[]
}

/** Goes on with what happened next. */
export function follow(
  course: Trajectory | null,
  next: Case,
  events: readonly CaseEvent[],
  keepsEvents = true,
): Trajectory {
  const one = course ?? { case: next, tally: emptyTally(), standings: [], events: [] }
  one.case = next
  for (const event of events) {
    count(one.tally, event, next)
    if (keepsEvents || isReadOf(event)) one.events.push(event)
  }
  stand(one, events.at(-1)?.at ?? next.openedAt)
  return one
}

function stand({ case: one, standings }: Trajectory, at: Instant): void {
  const level = isOpen(one) ? one.level : null
  const by = isOpen(one) ? one.assignee : null
  const isHere = (last: Standing | undefined) => last?.level === level && last.by?.id === by?.id
  if (isHere(standings.at(-1))) return
  if (standings.at(-1)?.at === at) standings.pop()
  if (!isHere(standings.at(-1))) standings.push({ at, level, by })
}

export type Matrices = ReadonlyMap<number, Matrix>

/** As recorded, each event under the matrix the case had then. */
export function trajectoryOf(events: readonly CaseEvent[], matrices: Matrices): Trajectory | null {
  let course: Trajectory | null = null
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
