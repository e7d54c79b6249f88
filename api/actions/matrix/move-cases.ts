import type { Actor } from '@caselead/core/base/actor.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { openCasesNotOn } from '@caselead/db/case/open-cases.ts'
import { z } from 'zod'
import { type Agent, actorOf } from '../../auth/visitor.ts'
import { RowNumber } from '../../input/shapes.ts'
import { type ChangeDeps, change } from '../../record/change.ts'
import type { Runtime } from '../../runtime/runtime.ts'

export const MoveCases = z.object({
  version: RowNumber.describe('The version they move to.'),
  after: z
    .number()
    .int()
    .min(0)
    .max(2_147_483_647)
    .default(0)
    .describe('Where an earlier call left off.'),
})

export interface Moved {
  moved: number
  /** Cases that keep their matrix, each with the reason. */
  stayed: { id: number; why: string }[]
  /** The last case looked at; null when there are no more. */
  last: number | null
}

const atOnce = 200

/** Moves up to 200 open cases to a published matrix; called again with `after`, it moves the next. */
export const moveCases = (
  runtime: Runtime,
  visitor: Agent,
  { version, after }: z.output<typeof MoveCases>,
): Promise<Moved> => moveSome(runtime, version, after, actorOf(visitor))

export async function moveSome(
  runtime: ChangeDeps,
  version: number,
  after: number,
  actor: Actor,
): Promise<Moved> {
  const matrix = await runtime.matrices.published(runtime.db, version)
  const ids = await openCasesNotOn(runtime.db, version, after, atOnce)
  const done: Moved = {
    moved: 0,
    stayed: [],
    last: ids.length < atOnce ? null : (ids.at(-1) ?? null),
  }
  for (const id of ids) {
    try {
      await change(runtime, { case: id, command: { do: 'move_to_matrix', matrix }, actor })
      done.moved++
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      done.stayed.push({ id, why: error.message })
    }
  }
  return done
}
