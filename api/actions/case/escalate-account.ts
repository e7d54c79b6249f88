import { levels } from '@caselead/core/base/vocabulary.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const EscalateAccount = OnCase.extend({
  to: z.enum(levels).describe('The level they are brought to.'),
  reason: Text.describe('Why.'),
})

/** Moves every open case of the account up to a level; for leads, managers and admins. */
export const escalateAccount = (
  ctx: Context,
  { to, reason, ...on }: z.output<typeof EscalateAccount>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'escalate_account', to, reason })
