import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { Asking, notAskedBefore } from './asked-before.ts'
import { type Acknowledged, onCase } from './verb.ts'

export const WaitOnCustomer = Asking.extend({
  question: Text.describe('What you need from the customer.'),
})

/** Waits for the customer; the clocks that depend on them pause. */
export async function waitOnCustomer(
  ctx: Context,
  { question, ...on }: z.output<typeof WaitOnCustomer>,
): Promise<Acknowledged> {
  const alreadyGiven = await notAskedBefore(ctx, on, question)
  return onCase(ctx, on, { do: 'wait_on_customer', question, alreadyGiven })
}
