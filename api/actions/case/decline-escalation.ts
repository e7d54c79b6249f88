import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const DeclineEscalation = OnCase.extend({
  reason: Text.describe('Why not: the customer reads it.'),
})

/** Declines a customer’s request to escalate; they read the reason. */
export const declineEscalation = (
  ctx: Context,
  { reason, ...on }: z.output<typeof DeclineEscalation>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'decline_escalation', reason })
