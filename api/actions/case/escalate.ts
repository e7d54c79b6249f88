import { levels } from '@caselead/core/base/vocabulary.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { caseActionWords } from '../words.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

const Tier = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])

export const Escalate = OnCase.extend({
  /** The next rung, a tier (4 is the partner) or a level. */
  to: z.union([z.literal('next'), Tier, z.enum(levels)]),
  reason: Text,
  packet: z.object({
    summary: Text,
    impact: Text,
    tried: Text,
    environment: Text,
    ask: Text,
    customerWords: Text,
    /** References to files and links, one each. */
    attachments: z.array(Text).max(50, caseActionWords.tooManyAttachments).optional(),
  }),
})

/** Hands the case up with everything the receiver needs; refused while required parts are missing. */
export const escalate = (
  ctx: Context,
  { to, reason, packet, ...on }: z.output<typeof Escalate>,
): Promise<Acknowledged> =>
  onCase(ctx, on, {
    do: 'escalate',
    to,
    reason,
    packet: { ...packet, attachments: packet.attachments ?? [], automatic: false },
  })
