import type { QueueFilter } from '@caselead/core/find/queue.ts'
import { isLeading } from '@caselead/core/team/people.ts'
import { type SavedView, viewsFor } from '@caselead/db/case/queue/views.ts'
import type { Context } from '../../auth/context.ts'
import type { Agent } from '../../auth/visitor.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { type QueueAsked, QueueShape } from './asked.ts'
import { type CountedView, countedFor } from './counts.ts'

/** Of one person's own views, and of the team's. */
export const mostViews = 30

export interface SavedViewRow {
  id: number
  name: string
  /** Who saved it. */
  owner: string
  isShared: boolean
  mayChange: boolean
  version: number
  asked: QueueAsked
  cases: CountedView
}

/** Views that everybody has. */
export const usualViews = [
  ...[
    'mine',
    'leading',
    'working',
    'handed',
    'asked',
    'open',
    'unassigned',
    'unaccepted',
    'breached',
  ],
  ...['to_tell', 'waiting'],
] as const satisfies readonly QueueFilter[]
export type UsualView = (typeof usualViews)[number]

export interface QueueViews {
  counts: Record<UsualView, CountedView>
  saved: SavedViewRow[]
}

/** The views somebody has in the queue, and how many cases are in each: as of a few seconds ago. */
export async function queueViews({ runtime }: Context, me: Agent): Promise<QueueViews> {
  const views = await viewsFor(runtime.db, me.id, 2 * mostViews)
  const [counts, saved] = await Promise.all([
    Promise.all(
      usualViews.map(async (filter) => [filter, await countedFor(runtime, me, { filter })]),
    ),
    Promise.all(views.map((view) => savedView(runtime, me, view))),
  ])
  return { counts: Object.fromEntries(counts), saved: saved.filter((view) => view !== null) }
}

/** Null where a later release knew something that this one doesn't. */
async function savedView(runtime: Runtime, me: Agent, view: SavedView) {
  const asked = QueueShape.safeParse(view.asked)
  if (!asked.success) return null
  return {
    ...{ id: view.id, name: view.name, owner: view.owner, isShared: view.is_shared },
    ...{ mayChange: mayChangeView(me, view), version: view.version, asked: asked.data },
    cases: await countedFor(runtime, me, asked.data),
  }
}

/** One's own; the team's by whoever leads, too. */
export const mayChangeView = (
  me: Pick<Agent, 'id' | 'role'>,
  view: Pick<SavedView, 'owner_id' | 'is_shared'>,
): boolean => view.owner_id === me.id || (view.is_shared && isLeading(me))
