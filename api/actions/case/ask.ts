import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { Asking, notAskedBefore } from './asked-before.ts'
import { type Acknowledged, onCase } from './verb.ts'

export const Ask = Asking.extend({
  question: Text.describe('What you ask the customer.'),
})

/** Asks the customer a question; the case waits for the answer. */
export async function ask(
  ctx: Context,
  { question, ...on }: z.output<typeof Ask>,
): Promise<Acknowledged> {
  const alreadyGiven = await notAskedBefore(ctx, on, question)
  return onCase(ctx, on, { do: 'ask', question, alreadyGiven })
}
