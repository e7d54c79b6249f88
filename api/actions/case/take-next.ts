import { Refusal } from '@caselead/core/base/refusal.ts'
import { type Case, caseNumber } from '@caselead/core/case/state.ts'
import { isLeading } from '@caselead/core/team/people.ts'
import type { ListedCase } from '@caselead/db/case/listed.ts'
import { queuePage } from '@caselead/db/case/queue/queue.ts'
import type { Context } from '../../auth/context.ts'
import type { Agent } from '../../auth/visitor.ts'
import { takeNextWords as words } from '../words.ts'
import { assign } from './assign.ts'

/**
 * The case to work on next: the one due soonest of mine and of those nobody works on. One of nobody’s
 * becomes mine; if somebody else is quicker, it’s the one after.
 */
export async function takeNext(ctx: Context, me: Agent): Promise<{ number: string | null }> {
  const { db, team } = ctx.runtime
  const tier = (await team()).find(({ id }) => id === me.id)?.tier ?? 0
  const asked = { agentId: me.id, page: 1, sort: 'due', mayWait: false } as const
  const [mine, free] = await Promise.all([
    queuePage(db, { ...asked, filter: 'working' }),
    queuePage(db, {
      ...{ ...asked, filter: 'unassigned' },
      ...(!isLeading(me) && { upToTier: tier }),
    }),
  ])
  const rows = [...mine.found.rows, ...free.found.rows]
  for (const { state } of rows.toSorted(byDue)) {
    if (state.assignee?.id === me.id || (await take(ctx, me, state))) {
      return { number: caseNumber(state.id) }
    }
  }
  return { number: null }
}

const byDue = (a: ListedCase, b: ListedCase): number =>
  (a.due_at ?? Number.POSITIVE_INFINITY) - (b.due_at ?? Number.POSITIVE_INFINITY) || a.id - b.id

/** False where somebody did something with it in the meantime. */
async function take(ctx: Context, me: Agent, { id, seq }: Case): Promise<boolean> {
  try {
    await assign(ctx, { number: id, seen: seq, agentId: me.id, reason: words.taken })
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code === 'conflict') return false
    throw error
  }
}
