import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { Asking, notAskedBefore } from './asked-before.ts'
import { type Acknowledged, onCase } from './verb.ts'

export const Reply = Asking.extend({
  body: Text.describe('What the customer reads.'),
  nextBy: z
    .number()
    .int()
    .nullable()
    .optional()
    .describe('When the customer hears next, where that is promised along.'),
})

/** Answers the customer, and may say when they hear next. */
export async function reply(
  ctx: Context,
  { body, nextBy = null, ...on }: z.output<typeof Reply>,
): Promise<Acknowledged> {
  const alreadyGiven = await notAskedBefore(ctx, on, body)
  return onCase(ctx, on, { do: 'reply', body, nextBy, alreadyGiven })
}
