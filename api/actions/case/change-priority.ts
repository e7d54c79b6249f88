import { impacts, urgencies } from '@caselead/core/base/vocabulary.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const ChangePriority = OnCase.extend({
  impact: z.enum(impacts).describe('Who is affected.'),
  urgency: z.enum(urgencies).describe('How severe it is.'),
  reason: Text.describe('Why it changes.'),
})

/** Changes the priority; its clocks get the targets of the new priority. */
export const changePriority = (
  ctx: Context,
  { impact, urgency, reason, ...on }: z.output<typeof ChangePriority>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'change_priority', impact, urgency, reason })
