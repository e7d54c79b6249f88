import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { FileIds, Text } from '../../input/shapes.ts'
import { filesToSend } from '../files/files-to-send.ts'
import { Asking, notAskedBefore } from './asked-before.ts'
import { type Acknowledged, onCase } from './verb.ts'

export const SendUpdate = Asking.extend({
  body: Text.describe('What the customer reads; may be empty where files are sent.'),
  files: FileIds,
  nextBy: z
    .number()
    .int()
    .nullable()
    .describe(
      'When they hear from us next, in milliseconds since the epoch; null promises nothing new.',
    ),
})

/** Sends the customer an update, and may promise the next one. */
export async function sendUpdate(
  ctx: Context,
  { body, nextBy, files, ...on }: z.output<typeof SendUpdate>,
): Promise<Acknowledged> {
  const alreadyGiven = await notAskedBefore(ctx, on, body)
  const sent = await filesToSend(ctx, files)
  return onCase(ctx, on, { do: 'send_update', body, nextBy, alreadyGiven, ...sent })
}
