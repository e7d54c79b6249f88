import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { colleague } from '../colleague.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const Assign = OnCase.extend({
  agentId: z.string().describe('Whom: an id, an address, or a name that only one has.'),
  reason: Text.describe('Why them.'),
})

/** Says who works on it now; the lead stays. */
export async function assign(
  ctx: Context,
  { agentId, reason, ...on }: z.output<typeof Assign>,
): Promise<Acknowledged> {
  const to = await colleague(ctx.runtime, agentId)
  return onCase(ctx, on, { do: 'assign', to, tier: null, reason })
}
