import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const Resolve = OnCase.extend({
  resolution: Text.describe('How it was solved: the customer reads it.'),
  tellsLater: z
    .boolean()
    .optional()
    .describe('Whether the customer is still to be told what happens with the ticket.'),
})

/** Marks the case as solved, in words the customer reads. */
export const resolve = (
  ctx: Context,
  { resolution, tellsLater, ...on }: z.output<typeof Resolve>,
): Promise<Acknowledged> =>
  onCase(ctx, on, { do: 'resolve', resolution, ...(tellsLater && { tellsLater }) })
