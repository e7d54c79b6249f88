import { Refusal } from '@caselead/core/base/refusal.ts'
import { insertStep, saveEnd } from '@caselead/db/review/actions/actions.ts'
import type { z } from 'zod'
import type { Context } from '../../../auth/context.ts'
import type { Agent } from '../../../auth/visitor.ts'
import { actionWords } from './words.ts'
import { type SeenAction, workOnAction } from './work-on-action.ts'

/** Opens an action again that was done or not to be done. */
export async function reopenAction(
  { runtime: { db, now } }: Context,
  me: Agent,
  seen: z.output<typeof SeenAction>,
): Promise<{ action: number }> {
  await workOnAction(db, me, seen, async (trx, { id, ended_how }) => {
    if (ended_how === null) throw new Refusal('conflict', actionWords.open)
    await saveEnd(trx, id, null)
    const told = { changes: [], why: null, url: null }
    await insertStep(trx, id, { at: now(), by: me.name, kind: 'reopened', ...told })
  })
  return { action: seen.action }
}
