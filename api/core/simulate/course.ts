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
  const last = one.standings.at(-1)
  if (!last || last.level !== here.level || last.by?.id !== here.by?.id) one.standings.push(here)
  return one
}

/** As recorded. */
export function courseOf(events: readonly CaseEvent[], matrix: Matrix): Course | null {
  return events.reduce<Course | null>(
    (course, event) => follow(course, evolve(course?.case ?? null, event, matrix), [event]),
    null,
  )
}
