import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { FileIds, Text } from '../../input/shapes.ts'
import { filesToSend } from '../files/files-to-send.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const Note = OnCase.extend({
  body: Text.describe('What the team reads; may be empty where files are sent.'),
  files: FileIds,
  forPartner: z.boolean().optional().describe('The partner the case is with reads it, too.'),
})

/** Writes a note for the team. Customers never read notes; partners read those meant for them. */
export async function note(
  ctx: Context,
  { body, forPartner, files, ...on }: z.output<typeof Note>,
): Promise<Acknowledged> {
  const sent = await filesToSend(ctx, files)
  return onCase(ctx, on, { do: 'note', body, forPartner, ...sent })
}
