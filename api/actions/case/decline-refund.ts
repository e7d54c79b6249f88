import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Text } from '../../input/shapes.ts'
import { type Acknowledged, OnCase, onCase } from './verb.ts'

export const DeclineRefund = OnCase.extend({ reason: Text.describe('Why not, for whoever asked.') })

/** Declines or withdraws the requested refund; the customer isn’t told. */
export const declineRefund = (
  ctx: Context,
  { reason, ...on }: z.output<typeof DeclineRefund>,
): Promise<Acknowledged> => onCase(ctx, on, { do: 'decline_refund', reason })
