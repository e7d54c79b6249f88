import { z } from 'zod'
import type { Context } from '../context.ts'
import { type Done, OnCase, onCase, Text } from './verb.ts'

export const SendUpdate = OnCase.extend({
  body: Text,
  nextBy: z.number().int().nullable(),
})

/** Tells the customer how it is going, and when they hear next. */
export const sendUpdate = (
  ctx: Context,
  { body, nextBy, ...on }: z.output<typeof SendUpdate>,
): Promise<Done> => onCase(ctx, on, { do: 'send_update', body, nextBy })
