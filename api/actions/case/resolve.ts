import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { type Done, OnCase, onCase, Text } from './verb.ts'

export const Resolve = OnCase.extend({
  resolution: Text,
})

/** Solved, in words the customer reads. */
export const resolve = (
  ctx: Context,
  { resolution, ...on }: z.output<typeof Resolve>,
): Promise<Done> => onCase(ctx, on, { do: 'resolve', resolution })
