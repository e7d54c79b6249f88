import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const Close = OnCase.extend({
  why: Text.describe('Why it can be closed.'),
})

/** Closes the case when nothing is left to do. */
export const close = (
  ctx: Context,
  { why, ...on }: z.output<typeof Close>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'close', why })
