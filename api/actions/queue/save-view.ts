import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import {
  addView,
  countViews,
  oneView,
  removeView as remove,
  type SavedView,
  saveView,
} from '@caselead/db/case/queue/views.ts'
import type { Db } from '@caselead/db/tables.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import type { Agent } from '../../auth/visitor.ts'
import { RowNumber, requiredLine } from '../../input/shapes.ts'
import { QueueShape } from '../../views/queue/asked.ts'
import { mayChangeView, mostViews } from '../../views/queue/saved-views.ts'
import { viewWords as words } from './words.ts'

export const WhichView = z.object({ view: RowNumber.describe('The view, by its id.') })

export const AddView = z.object({
  name: requiredLine(words.nameMissing).describe('What it’s called.'),
  isShared: z.boolean().default(false).describe('Whether the whole team has it.'),
  asked: QueueShape.describe('Which cases, in which order. `me` is whoever looks.'),
})

export const ChangeView = AddView.extend({
  ...WhichView.shape,
  version: RowNumber.describe('The version you’ve seen. Nothing newer is overwritten.'),
})

/** Saves a view of the queue. */
export async function addQueueView(
  { runtime }: Context,
  me: Agent,
  view: z.output<typeof AddView>,
): Promise<{ view: number }> {
  const at = runtime.now()
  const id = await runtime.db.transaction().execute(async (trx) => {
    await mustHaveRoom(trx, me, view)
    return addView(trx, me.id, { ...view, at })
  })
  return { view: id }
}

/** Changes a saved view, over the version its writer has seen. */
export async function changeQueueView(
  { runtime }: Context,
  me: Agent,
  { view, version, ...to }: z.output<typeof ChangeView>,
): Promise<{ version: number }> {
  const at = runtime.now()
  return runtime.db.transaction().execute(async (trx) => {
    const known = await mine(trx, me, view)
    if (known.is_shared !== to.isShared) await mustHaveRoom(trx, { id: known.owner_id }, to)
    const saved = await saveView(trx, { id: view, version }, { ...to, at })
    if (saved === null) throw new Refusal('conflict', words.changed)
    return { version: saved }
  })
}

/** Removes a saved view; its cases stay where they are. */
export async function removeQueueView(
  { runtime }: Context,
  me: Agent,
  { view }: z.output<typeof WhichView>,
): Promise<{ removed: true }> {
  await mine(runtime.db, me, view)
  await remove(runtime.db, view)
  return { removed: true }
}

async function mine(db: Db, me: Agent, id: number): Promise<SavedView> {
  const view = await oneView(db, id)
  if (!view || !(view.is_shared || view.owner_id === me.id)) {
    throw new Refusal('not_found', notFoundWords.view)
  }
  if (!mayChangeView(me, view)) throw new Refusal('not_allowed', words.notYours(view.owner))
  return view
}

async function mustHaveRoom(
  db: Db,
  { id: ownerId }: { id: string },
  { isShared }: { isShared: boolean },
): Promise<void> {
  if ((await countViews(db, { ownerId, isShared })) < mostViews) return
  throw new Refusal('conflict', (isShared ? words.tooManyShared : words.tooMany)(mostViews))
}
