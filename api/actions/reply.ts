import type { z } from 'zod'
import type { Context } from '../context.ts'
import { type Done, OnCase, onCase, Text } from './verb.ts'

export const Reply = OnCase.extend({
  body: Text,
})

/** A person's answer to the customer. */
export const reply = (ctx: Context, { body, ...on }: z.output<typeof Reply>): Promise<Done> =>
  onCase(ctx, on, { do: 'reply', body })
