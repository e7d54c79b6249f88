import { slotsOf } from '@caselead/core/matrix/edit/slots.ts'
import { textOf } from '@caselead/core/matrix/edit/typed.ts'
import type { Matrix, Owner } from '@caselead/core/matrix/matrix.ts'
import { type Fault, wrongIn } from '../../forms/attempt.ts'
import type { Fields } from '../../forms/fields.ts'

/** The sentences of a matrix while somebody changes them. */
export interface Editing {
  /** What stands in each slot of the draft, and what is in force. */
  now: ReadonlyMap<string, string>
  inForce: ReadonlyMap<string, string>
  ownersInForce: ReadonlyMap<string, readonly string[]>
  colleagues: readonly Owner[]
  /** Shown again as it was typed, when something of it was refused. */
  typed: Fields | null
  /** A rule that was begun: shown again until it's added. */
  newRule: Fields | null
  fault: Fault | null
}

export function editing(
  draft: Matrix,
  inForce: Matrix,
  rest: Pick<Editing, 'colleagues' | 'typed' | 'newRule' | 'fault'>,
): Editing {
  const lists = inForce.rungs.flatMap(({ level, owners, backups }) => [
    [`rungs.${level}.owners`, owners.map(({ contact }) => contact)] as const,
    [`rungs.${level}.backups`, backups.map(({ contact }) => contact)] as const,
  ])
  return {
    ...rest,
    now: textsOf(draft),
    inForce: textsOf(inForce),
    ownersInForce: new Map(lists),
  }
}

const textsOf = (matrix: Matrix): Map<string, string> =>
  new Map(slotsOf(matrix).map(({ place, kind, value }) => [place, textOf(kind, value)]))

/** What one slot shows: its text, what is in force where that differs, and what is wrong. */
export function slotOf({ now, inForce, typed, fault }: Editing, place: string) {
  const text = typed ? typed.text(place) : (now.get(place) ?? '')
  const before = inForce.get(place)
  const was = before === undefined || before === text ? null : before
  return { text, was, wrong: wrongIn(fault, place) }
}
