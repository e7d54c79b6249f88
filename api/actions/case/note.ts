import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const Note = OnCase.extend({
  body: Text.describe('What the team reads.'),
  forPartner: z.boolean().optional().describe('The partner the case is with reads it, too.'),
})

/** Writes a note for the team; no customer ever reads it. A partner reads those meant for them. */
export const note = (
  ctx: Context,
  { body, forPartner, ...on }: z.output<typeof Note>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'note', body, forPartner })
