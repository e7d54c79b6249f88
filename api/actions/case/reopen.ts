import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const Reopen = OnCase.extend({
  reason: Text.describe('What is still wrong.'),
})

/** Reopens the case: it isn’t solved after all. */
export const reopen = (
  ctx: Context,
  { reason, ...on }: z.output<typeof Reopen>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'reopen', reason })
