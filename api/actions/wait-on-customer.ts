import type { z } from 'zod'
import type { Context } from '../context.ts'
import { type Done, OnCase, onCase, Text } from './verb.ts'

export const WaitOnCustomer = OnCase.extend({
  question: Text,
})

/** Nothing can go on without the customer: their clocks pause. */
export const waitOnCustomer = (
  ctx: Context,
  { question, ...on }: z.output<typeof WaitOnCustomer>,
): Promise<Done> => onCase(ctx, on, { do: 'wait_on_customer', question })
