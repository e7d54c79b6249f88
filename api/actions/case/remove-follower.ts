import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const RemoveFollower = OnCase.extend({
  id: z.string().max(100).describe('Whom: a contact who follows the case.'),
})

/** Somebody no longer gets the case’s emails: another follower, or the visitor themselves. */
export const removeFollower = (
  ctx: Context,
  { id, ...on }: z.output<typeof RemoveFollower>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'remove_follower', id })
