import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const DeclineTelling = OnCase.extend({
  reason: Text.describe('Why: for the team.'),
})

/** Says why the customer isn't told what became of the ticket. */
export const declineTelling = (
  ctx: Context,
  { reason, ...on }: z.output<typeof DeclineTelling>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'decline_telling', reason })
