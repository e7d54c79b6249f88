import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const Note = OnCase.extend({
  body: Text,
  /** The partner the case is with reads it too. */
  forPartner: z.boolean().optional(),
})

/** For the team only; no customer ever reads it. */
export const note = (
  ctx: Context,
  { body, forPartner, ...on }: z.output<typeof Note>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'note', body, forPartner })
