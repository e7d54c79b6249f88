import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const AskToEscalate = OnCase.extend({
  reason: Text.describe('Why, in the customer’s words.'),
})

/** The customer asks for somebody with more authority or knowledge. */
export const askToEscalate = (
  ctx: Context,
  { reason, ...on }: z.output<typeof AskToEscalate>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'ask_to_escalate', reason })
