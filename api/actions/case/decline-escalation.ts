import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const DeclineEscalation = OnCase.extend({
  reason: Text,
})

/** The mandatory answer when a customer's request to escalate is not granted. */
export const declineEscalation = (
  ctx: Context,
  { reason, ...on }: z.output<typeof DeclineEscalation>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'decline_escalation', reason })
