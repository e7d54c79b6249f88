import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const Resume = OnCase.extend({
  why: Text.describe('Why it need not wait any longer; may be empty.'),
})

/** Goes on without waiting for the customer. */
export const resume = (
  ctx: Context,
  { why, ...on }: z.output<typeof Resume>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'resume', why })
