import { refuse } from '../base/checks.ts'
import type { Instant } from '../base/instant.ts'
import type { ClockKind } from '../base/vocabulary.ts'
import { type Clock, usedOf } from '../case/clocks.ts'
import type { CommandOf } from '../case/commands.ts'
import { Decision, type DecisionInput } from '../case/decision.ts'
import { type Case, caseNumber } from '../case/state.ts'
import { calendarFor } from '../matrix/calendar-for.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { keepPromising } from './promises.ts'
import { decideWords } from './words.ts'

/** Clocks whose target is the matrix's; a promise stays, unless an answer is due before it. */
const targeted: readonly ClockKind[] = [
  'first_response',
  'next_response',
  'resolution',
  'handoff',
  'inactivity',
]

/** The case follows another published matrix from now on. */
export function moveToMatrix(decision: Decision, { matrix }: CommandOf<'move_to_matrix'>): void {
  const { case: one, facts, at } = decision
  if (one.closedAt !== null) refuse('conflict', decideWords.closedKeepsMatrix)
  if (one.matrixVersion === matrix.version) {
    refuse('conflict', decideWords.sameMatrix(matrix.version))
  }
  if (!matrix.rungs.some(({ level }) => level === one.level)) {
    refuse('conflict', decideWords.matrixLacksLevel(matrix.version, one.level))
  }
  const calendar = calendarFor(facts.matrix, one.priority, one.level)
  const used = one.clocks
    .filter(({ kind, breachedAt }) => targeted.includes(kind) && breachedAt === null)
    .map((clock) => ({ clock: clock.id, ms: usedOf(clock, at, calendar) }))
  decision.follow(matrix)
  decision.record('matrix_changed', { from: one.matrixVersion, to: matrix.version, used })
}

/** What moving one case would change: every clock with another due time. */
export interface Move {
  number: string
  subject: string
  clocks: MovedClock[]
}

export interface MovedClock {
  kind: ClockKind
  /** Null while the clock is paused; then it has open time left instead. */
  dueAt: Instant | null
  left: number | null
  /** Both null when the clock would no longer run. */
  wouldBeDueAt: Instant | null
  wouldHaveLeft: number | null
  breachesAtOnce: boolean
}

/** Exactly what moving would do, without doing it; null when nothing would change. */
export function previewMove(
  one: Case,
  matrix: Matrix,
  at: Instant,
  facts: DecisionInput,
): Move | null {
  const decision = new Decision(one, one.id, at, { type: 'system', rule: 'preview' }, facts)
  moveToMatrix(decision, { do: 'move_to_matrix', matrix })
  keepPromising(decision)
  const clocks = one.clocks.flatMap((clock) => {
    const after = decision.case.clocks.find(({ kind }) => kind === clock.kind)
    return isSame(clock, after) ? [] : [moved(clock, after, at)]
  })
  return clocks.length === 0 ? null : { number: caseNumber(one.id), subject: one.subject, clocks }
}

const isSame = (before: Clock, after: Clock | undefined): boolean =>
  after !== undefined && before.dueAt === after.dueAt && before.left === after.left

const moved = (
  { kind, dueAt, left }: Clock,
  after: Clock | undefined,
  at: Instant,
): MovedClock => ({
  kind,
  dueAt,
  left,
  wouldBeDueAt: after?.dueAt ?? null,
  wouldHaveLeft: after?.left ?? null,
  breachesAtOnce: after?.dueAt !== undefined && after.dueAt !== null && after.dueAt <= at,
})
