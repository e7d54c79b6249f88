import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { type Done, OnCase, onCase } from './verb.ts'

export const Resolve = OnCase.extend({
  resolution: Text,
})

/** Solved, in words the customer reads. */
export const resolve = (
  ctx: Context,
  { resolution, ...on }: z.output<typeof Resolve>,
): Promise<Done> => onCase(ctx, on, { do: 'resolve', resolution })
