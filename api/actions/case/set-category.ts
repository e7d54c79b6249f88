import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const SetCategory = OnCase.extend({
  category: Text.describe('The category, as the matrix or you name it.'),
})

/** Says what a case is about, or confirms what triage said; closed cases teach it. */
export const setCategory = (
  ctx: Context,
  { category, ...on }: z.output<typeof SetCategory>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'set_category', category })
