import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const SetCategory = OnCase.extend({
  category: Text.describe('The category: one the matrix knows, or a name of your own.'),
})

/** Sets the category, or confirms the one triage chose. Triage learns from it once the case is closed. */
export const setCategory = (
  ctx: Context,
  { category, ...on }: z.output<typeof SetCategory>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'set_category', category })
