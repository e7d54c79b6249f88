import { Refusal } from '@caselead/core/base/refusal.ts'
import { type Move, previewMove } from '@caselead/core/decide/move-to-matrix.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { openCases } from '@caselead/db/case/open-cases.ts'
import type { z } from 'zod'
import { readMatrix } from '../../matrix/document.ts'
import type { ChangeDeps } from '../../record/change.ts'
import { people } from '../../runtime/roster.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { checked, type MatrixText } from './check-matrix.ts'

/** What moving the open cases to a matrix would do. */
export interface MovePreview {
  open: number
  /** Cases of which some clock would get another due time. */
  changed: number
  /** Cases of which some clock would be past its due time at once. */
  breaching: number
  /** Cases the matrix has no rung for; they keep theirs. */
  staying: number
  /** The cases that would change, those that would breach first; at most so many. */
  moves: Move[]
}

const mostShown = 200

/** Exactly which open cases would change if they were moved to this matrix; nothing is changed. */
export async function previewMatrix(
  runtime: Runtime,
  { text }: z.output<typeof MatrixText>,
): Promise<MovePreview> {
  const { matrix } = await checked(runtime, readMatrix(text))
  return preview(runtime, { ...matrix, version: Number.MAX_SAFE_INTEGER })
}

export async function preview(runtime: ChangeDeps, matrix: Matrix): Promise<MovePreview> {
  const { db, matrices } = runtime
  const at = runtime.now()
  const team = await people(db, at)
  const found: MovePreview = { open: 0, changed: 0, breaching: 0, staying: 0, moves: [] }
  for await (const one of openCases(db)) {
    found.open++
    const facts = { matrix: await matrices.version(db, one.matrix_version), people: team }
    count(
      found,
      outcomeOf(() => previewMove(one.state, matrix, at, facts)),
    )
  }
  return found
}

function outcomeOf(move: () => Move | null): Move | null | 'stays' {
  try {
    return move()
  } catch (error) {
    if (error instanceof Refusal) return 'stays'
    throw error
  }
}

const breaches = ({ clocks }: Move): boolean => clocks.some(({ breachesAtOnce }) => breachesAtOnce)

function count(found: MovePreview, move: Move | null | 'stays'): void {
  if (move === 'stays') found.staying++
  if (move === 'stays' || move === null) return
  found.changed++
  if (!breaches(move)) {
    if (found.moves.length < mostShown) found.moves.push(move)
    return
  }
  found.moves.splice(found.breaching, 0, move)
  found.breaching++
  if (found.moves.length > mostShown) found.moves.pop()
}
