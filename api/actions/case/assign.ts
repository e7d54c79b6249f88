import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { colleague } from '../colleague.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const Assign = OnCase.extend({
  agentId: z.string().describe('The person: an id, an email address, or a name nobody else has.'),
  reason: Text.describe('Why them.'),
})

/** Assigns the case to somebody; the lead stays. */
export async function assign(
  ctx: Context,
  { agentId, reason, ...on }: z.output<typeof Assign>,
): Promise<Acknowledged> {
  const to = await colleague(ctx.runtime, agentId)
  return onCase(ctx, on, { do: 'assign', to, tier: null, reason })
}
