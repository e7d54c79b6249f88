import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const AskRefund = OnCase.extend({
  usd: z.number('Please give the amount in USD.'),
  reason: Text,
})

/** Within the asker's own authority it is authorised at once; above it goes to whoever may say yes. */
export const askRefund = (
  ctx: Context,
  { usd, reason, ...on }: z.output<typeof AskRefund>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'ask_refund', usd, reason })
