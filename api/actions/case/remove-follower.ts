import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const RemoveFollower = OnCase.extend({
  id: z.string().max(100).describe('The follower, by contact id.'),
})

/** Removes a follower, or the visitor themselves: they no longer get the case’s emails. */
export const removeFollower = (
  ctx: Context,
  { id, ...on }: z.output<typeof RemoveFollower>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'remove_follower', id })
