import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { leader } from '../colleague.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const NameLead = OnCase.extend({
  agentId: z.string().describe('The person: an id, an email address, or a name nobody else has.'),
  reason: Text.describe('Why them.'),
})

/** Names another case lead; the customer is told. */
export async function nameLead(
  ctx: Context,
  { agentId, reason, ...on }: z.output<typeof NameLead>,
): Promise<Acknowledged> {
  const lead = await leader(ctx.runtime, agentId)
  return onCase(ctx, on, { do: 'name_lead', lead, reason })
}
