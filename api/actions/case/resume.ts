import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const Resume = OnCase.extend({
  why: Text.describe('Why it no longer has to wait; may be empty.'),
})

/** Continues without the customer's answer. */
export const resume = (
  ctx: Context,
  { why, ...on }: z.output<typeof Resume>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'resume', why })
