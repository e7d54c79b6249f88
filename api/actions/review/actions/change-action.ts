import { changesBetween } from '@caselead/core/review/actions/action.ts'
import { insertStep, saveAction } from '@caselead/db/review/actions/actions.ts'
import { oneAction } from '@caselead/db/review/actions/lists.ts'
import type { z } from 'zod'
import type { Context } from '../../../auth/context.ts'
import type { Agent } from '../../../auth/visitor.ts'
import { line } from '../../../input/shapes.ts'
import { basisOf } from '../../../views/figures/asked.ts'
import { remindOfAction } from './remind.ts'
import { checkedAction, SaidOfAction } from './said.ts'
import { SeenAction, workOnOpenAction } from './work-on-action.ts'

export const ChangeAction = SeenAction.extend(SaidOfAction.shape).extend({
  reason: line().describe('Why it’s changed; may be empty.'),
})

/** Changes an action that's open. What changed is recorded. */
export async function changeAction(
  { runtime }: Context,
  me: Agent,
  { action, version, reason, ...typed }: z.output<typeof ChangeAction>,
): Promise<{ action: number }> {
  const { db } = runtime
  const now = runtime.now()
  const [{ zone }, known] = await Promise.all([basisOf(runtime), oneAction(db, action)])
  const dueBefore = known ? { dueBefore: known.due_on } : {}
  const said = await checkedAction(runtime, typed, { now, zone, ...dueBefore })
  await workOnOpenAction(db, me, { action, version }, async (trx, found) => {
    const changes = changesBetween({ ...found, dueOn: found.due_on }, said)
    if (changes.length === 0 && said.ownerId === found.owner_id) return
    await saveAction(trx, action, said)
    const told = { changes, why: reason || null, url: null }
    await insertStep(trx, action, { at: now, by: me.name, kind: 'changed', ...told })
    await remindOfAction(trx, action, said.ownerId, { now, zone })
  })
  return { action }
}
