import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const AnswerSurvey = OnCase.extend({
  ces: z.number().int().min(1).max(7).nullable(),
  comment: Text,
  channel: z.enum(['portal', 'widget', 'email']).default('portal'),
})

/** The customer rates the effort, 1 (hard) to 7 (easy). */
export const answerSurvey = (
  ctx: Context,
  { ces, comment, channel, ...on }: z.output<typeof AnswerSurvey>,
): Promise<Acknowledged> =>
  onCase(ctx, on, { do: 'answer_survey', ces, csat: null, comment, via: channel })
