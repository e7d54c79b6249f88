import { queuePage } from '@caselead/db/case/queue/queue.ts'
import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import type { Agent } from '../../auth/visitor.ts'
import { deskRows } from '../desk/desk.ts'
import type { DeskQueue } from '../types/desk.ts'
import { paging } from '../types/paging.ts'
import { narrowedFor, type QueueInput } from './asked.ts'

/** A page of the queue. */
export async function deskQueue(
  { runtime }: Context,
  me: Agent,
  { page, after, before, ...asked }: z.output<typeof QueueInput>,
): Promise<DeskQueue> {
  const narrowed = await narrowedFor(runtime, me, asked)
  const { found, total } = await queuePage(runtime.db, {
    ...narrowed,
    ...{ page, after, before, sort: asked.sort, isReversed: asked.isReversed },
  })
  return { rows: await deskRows(runtime, found.rows), paging: paging(found, total) }
}
