import type { z } from 'zod'
import type { Context } from '../context.ts'
import { type Done, OnCase, onCase, Text } from './verb.ts'

export const BounceBack = OnCase.extend({
  missing: Text,
})

/** Returns a handoff to where it came from, with what was missing. */
export const bounceBack = (
  ctx: Context,
  { missing, ...on }: z.output<typeof BounceBack>,
): Promise<Done> => onCase(ctx, on, { do: 'bounce_back', missing })
