import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const AnswerSurvey = OnCase.extend({
  ces: z
    .number()
    .int()
    .min(1)
    .max(7)
    .nullable()
    .describe('How easy it was, from 1 (hard) to 7 (easy); null for a comment alone.'),
  comment: Text.describe('In their words; may be empty.'),
  channel: z.enum(['portal', 'widget', 'email']).default('portal').describe('Where they answered.'),
})

/** The customer rates how easy it was, from 1 (hard) to 7 (easy). */
export const answerSurvey = (
  ctx: Context,
  { ces, comment, channel, ...on }: z.output<typeof AnswerSurvey>,
): Promise<Acknowledged> =>
  onCase(ctx, on, { do: 'answer_survey', ces, csat: null, comment, via: channel })
