import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import type { Command } from '@caselead/core/case/commands.ts'
import { type Case, caseNumber } from '@caselead/core/case/state.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { actorOf, mayAsk, mayTouch, type Visitor } from '../../auth/visitor.ts'
import { CaseNumber, Key } from '../../input/shapes.ts'
import { type ChangeResult, change } from '../../record/change.ts'

/** What every verb on a case is given. */
export const OnCase = z.object({
  number: CaseNumber,
  seen: z.number().int().positive().optional().describe('The `seq` of the last event you know of.'),
  key: Key,
})

export interface Acknowledged {
  number: string
  seq: number
}

/** Carries out a command on a case in the visitor's name. */
export async function onCase(
  { runtime, visitor }: Context,
  { number, seen, key }: z.output<typeof OnCase>,
  command: Command,
): Promise<Acknowledged> {
  if (visitor.kind === 'nobody') throw new Refusal('not_found', notFoundWords.case)
  const actor = actorOf(visitor)
  const allow = mayDo(visitor, command)
  return acknowledged(await change(runtime, { case: number, command, actor, seen, key, allow }))
}

/** Asked of the case under lock. */
export const mayDo =
  (visitor: Visitor, command: Command) =>
  (one: Case): void => {
    mayTouch(visitor)(one)
    mayAsk(visitor, command, one)
  }

export const acknowledged = ({ id, seq }: ChangeResult): Acknowledged => ({
  number: caseNumber(id),
  seq,
})
