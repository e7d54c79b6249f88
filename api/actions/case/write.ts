import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { FileIds, Text } from '../../input/shapes.ts'
import { filesToSend } from '../files/files-to-send.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const Write = OnCase.extend({
  body: Text.describe('What the customer writes; may be empty where files are sent.'),
  files: FileIds,
  channel: z.enum(['portal', 'widget', 'email']).default('portal').describe('Where they wrote it.'),
})

/**
 * The customer writes. A case that waited for them continues, and a solved one is reopened. If a follower from
 * another company writes on a solved case, its lead is told instead.
 */
export async function write(
  ctx: Context,
  { body, channel, files, ...on }: z.output<typeof Write>,
): Promise<Acknowledged> {
  const sent = await filesToSend(ctx, files)
  const { visitor } = ctx
  const from = 'accountId' in visitor ? { account: visitor.accountId } : {}
  return onCase(ctx, on, { do: 'write', body, via: channel, ...from, ...sent })
}
