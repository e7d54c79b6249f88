import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const Reopen = OnCase.extend({
  reason: Text,
})

/** It is not solved after all. */
export const reopen = (
  ctx: Context,
  { reason, ...on }: z.output<typeof Reopen>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'reopen', reason })
