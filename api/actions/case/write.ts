import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const Write = OnCase.extend({
  body: Text.describe('What the customer writes.'),
  channel: z.enum(['portal', 'widget', 'email']).default('portal').describe('Where they wrote it.'),
})

/** The customer writes; a case that waited for them goes on, a resolved one is reopened. */
export const write = (
  ctx: Context,
  { body, channel, ...on }: z.output<typeof Write>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'write', body, via: channel })
