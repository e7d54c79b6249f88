import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { FileIds, Text } from '../../input/shapes.ts'
import { filesToSend } from '../files/files-to-send.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const Reopen = OnCase.extend({
  reason: Text.describe('What is still wrong.'),
  files: FileIds,
})

/** Reopens a case that isn’t solved after all. */
export async function reopen(
  ctx: Context,
  { reason, files, ...on }: z.output<typeof Reopen>,
): Promise<Acknowledged> {
  const sent = await filesToSend(ctx, files)
  return onCase(ctx, on, { do: 'reopen', reason, ...sent })
}
