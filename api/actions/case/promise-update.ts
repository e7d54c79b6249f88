import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { Asking, notAskedBefore } from './asked-before.ts'
import { type Acknowledged, onCase } from './verb.ts'

export const PromiseUpdate = Asking.extend({
  by: z
    .number()
    .int()
    .describe('When the customer hears from us next, in milliseconds since the epoch.'),
  words: Text.nullable().describe('What the customer reads with it; null for the promise alone.'),
})

/** Promises the customer when they'll hear from us next. */
export async function promiseUpdate(
  ctx: Context,
  { by, words, ...on }: z.output<typeof PromiseUpdate>,
): Promise<Acknowledged> {
  const alreadyGiven = words && (await notAskedBefore(ctx, on, words))
  return onCase(ctx, on, { do: 'promise_update', by, words, alreadyGiven })
}
