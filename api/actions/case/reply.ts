import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { FileIds, Text } from '../../input/shapes.ts'
import { filesToSend } from '../files/files-to-send.ts'
import { Asking, notAskedBefore } from './asked-before.ts'
import { type Acknowledged, onCase } from './verb.ts'

export const Reply = Asking.extend({
  body: Text.describe('What the customer reads; may be empty where files are sent.'),
  files: FileIds,
  nextBy: z
    .number()
    .int()
    .nullable()
    .optional()
    .describe(
      'When the customer hears from us next, in milliseconds since the epoch, if you promise it.',
    ),
})

/** Replies to the customer, and may promise the next update. */
export async function reply(
  ctx: Context,
  { body, files, nextBy = null, ...on }: z.output<typeof Reply>,
): Promise<Acknowledged> {
  const alreadyGiven = await notAskedBefore(ctx, on, body)
  const sent = await filesToSend(ctx, files)
  return onCase(ctx, on, { do: 'reply', body, nextBy, alreadyGiven, ...sent })
}
