import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { caseActionWords } from '../words.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const AskRefund = OnCase.extend({
  usd: z.number(caseActionWords.amountMissing).describe('How much, in US dollars.'),
  reason: Text.describe('What it’s for.'),
})

/**
 * Asks for a refund: within the asker’s own authority it is authorised at once, above it whoever
 * may say yes is asked.
 */
export const askRefund = (
  ctx: Context,
  { usd, reason, ...on }: z.output<typeof AskRefund>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'ask_refund', usd, reason })
