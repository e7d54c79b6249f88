import { z } from 'zod'
import type { Context } from '../context.ts'
import { type Done, OnCase, onCase, Text } from './verb.ts'

export const PromiseUpdate = OnCase.extend({
  by: z.number().int(),
  words: Text.nullable(),
})

/** The customer is told when they hear next; `by` in milliseconds since the epoch. */
export const promiseUpdate = (
  ctx: Context,
  { by, words, ...on }: z.output<typeof PromiseUpdate>,
): Promise<Done> => onCase(ctx, on, { do: 'promise_update', by, words })
