import { hours } from '@caselead/core/base/instant.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { FileIds, Text } from '../../input/shapes.ts'
import { filesToSend } from '../files/files-to-send.ts'
import { Asking, notAskedBefore } from './asked-before.ts'
import { type Acknowledged, onCase } from './verb.ts'

const longestWriting = hours(8)

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
  writingMs: z
    .number()
    .int()
    .min(0)
    .max(longestWriting)
    .optional()
    .describe(
      'About how long it took to write, in milliseconds; left out where nobody measured it.',
    ),
})

/** Sends the customer an update, and may promise the next one. */
export async function sendUpdate(
  ctx: Context,
  { body, nextBy, files, writingMs, ...on }: z.output<typeof SendUpdate>,
): Promise<Acknowledged> {
  const alreadyGiven = await notAskedBefore(ctx, on, body)
  const sent = await filesToSend(ctx, files)
  return onCase(ctx, on, { do: 'send_update', body, nextBy, alreadyGiven, writingMs, ...sent })
}
