import { fieldsOfPacket } from '@caselead/core/matrix/packet.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const BounceBack = OnCase.extend({
  missing: Text.describe('In the receiver’s words; may be empty when parts are named.'),
  lacks: z
    .array(z.enum(fieldsOfPacket))
    .default([])
    .describe('Parts of the packet that were missing.'),
})

/** Returns a handoff to where it came from, with what was missing. */
export const bounceBack = (
  ctx: Context,
  { missing, lacks, ...on }: z.output<typeof BounceBack>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'bounce_back', missing, lacks })
