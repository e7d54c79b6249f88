import { levels } from '@caselead/core/base/vocabulary.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { FileIds, Text } from '../../input/shapes.ts'
import { filesToPassOn } from '../files/files-to-send.ts'
import { caseActionWords } from '../words.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

const Tier = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])

export const Escalate = OnCase.extend({
  to: z
    .union([z.literal('next'), Tier, z.enum(levels)])
    .describe('The next rung, a tier (4 is the partner) or a level.'),
  reason: Text.describe('Why it has to be escalated.'),
  packet: z
    .object({
      summary: Text.describe('What it is about.'),
      impact: Text.describe('Whom it affects, and how much.'),
      tried: Text.describe('What was tried, and the results.'),
      environment: Text.describe('Versions, browsers, systems, addresses.'),
      ask: Text.describe('What the receiver is asked to do.'),
      customerWords: Text.describe('How the customer puts it.'),
      attachments: z
        .array(Text)
        .max(50, caseActionWords.tooManyAttachments)
        .optional()
        .describe('References to files and links, one each.'),
    })
    .describe('What the receiver needs to know.'),
  files: FileIds.describe('Files of the packet by their ids: new ones, or those of this case.'),
})

/** Escalates the case with everything the receiver needs; refused while too much of it is missing. */
export async function escalate(
  ctx: Context,
  { to, reason, packet: { attachments = [], ...packet }, files, ...on }: z.output<typeof Escalate>,
): Promise<Acknowledged> {
  const passedOn = await filesToPassOn(ctx, on.number, files)
  const whole = { ...packet, attachments, ...passedOn, automatic: false }
  return onCase(ctx, on, { do: 'escalate', to, reason, packet: whole })
}
